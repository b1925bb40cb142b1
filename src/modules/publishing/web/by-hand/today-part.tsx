import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'

/** Posts that wait for my hands. */
export function Part() {
  const query = useQuery(orpc.publishing.byHand.queryOptions({ input: { whose: 'mine' } }))
  return (
    <TodayPart
      title={t('To post by hand')}
      query={query}
      what={t('The posts could not be loaded.')}
      isEmpty={(data) => data.posts.length === 0}
      end={(data) => formatNumber(data.posts.length)}
    >
      {(data) =>
        data.posts.map((post) => (
          <TodayItem
            key={post.id}
            title={post.title || post.text.slice(0, 80)}
            to={`/publish/by-hand/${post.id}`}
            note={t('{network} as {handle}, due {time}', {
              network: post.networkName,
              handle: post.handle,
              time: formatTime(post.dueAt),
            })}
            act={
              <ButtonLink to={`/publish/by-hand/${post.id}`} kind="pri">
                {t('Post it')}
              </ButtonLink>
            }
          />
        ))
      }
    </TodayPart>
  )
}
