import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, formatTime, t } from '#web/i18n.ts'

/** Posts of ours that somebody edited or deleted on the network itself. */
export function Part() {
  const changes = useQuery(orpc.results.changes.queryOptions())
  return (
    <TodayPart
      title={t('Changed on the network')}
      query={changes}
      what={t('What was changed on networks could not be loaded.')}
      isEmpty={(data) => data.changes.length === 0}
      end={(data) => formatNumber(data.changes.length)}
    >
      {(data) =>
        data.changes.slice(0, 5).map((change) => (
          <TodayItem
            key={change.id}
            title={change.text.slice(0, 90) || t('No words')}
            to={`/publish/results/${change.postId}`}
            note={
              change.kind === 'edited'
                ? t('Changed on {network} ({handle}), noticed {when}', {
                    network: change.networkName,
                    handle: change.handle,
                    when: formatTime(change.noticedAt),
                  })
                : t('Deleted on {network} ({handle}), noticed {when}', {
                    network: change.networkName,
                    handle: change.handle,
                    when: formatTime(change.noticedAt),
                  })
            }
            act={
              <ButtonLink to={`/publish/results/${change.postId}`} kind="pri">
                {t('Decide')}
              </ButtonLink>
            }
          />
        ))
      }
    </TodayPart>
  )
}
