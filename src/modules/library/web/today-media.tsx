import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'
import { useSession } from '#web/session.ts'
import { endWords } from './words.ts'

const SHOWN = 5

/** My media that may soon not be used any more, or may not already. */
export function Part() {
  const { zone } = useSession().organisation
  const query = useQuery(orpc.library.today.queryOptions())
  return (
    <TodayPart
      title={t('Media that run out')}
      query={query}
      what={t('The media that run out could not be loaded.')}
      isEmpty={(data) => data.media.length === 0}
      end={(data) => formatNumber(data.media.length)}
    >
      {(data) => (
        <>
          {data.media.slice(0, SHOWN).map((one) => (
            <TodayItem
              key={one.id}
              title={one.title}
              to={`/publish/library?medium=${one.id}`}
              note={endWords(one.endsAt, one.ended, zone)}
              act={<ButtonLink to={`/publish/library?medium=${one.id}`}>{t('Look')}</ButtonLink>}
            />
          ))}
          {data.media.length > SHOWN ? (
            <TodayItem
              title={t('{count, plural, one {# more medium} other {# more media}}', {
                count: data.media.length - SHOWN,
              })}
              to="/publish/library?state=expiring"
            />
          ) : null}
        </>
      )}
    </TodayPart>
  )
}
