import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'

const mine = { whose: 'mine' } as const

/** On Today: queries of mine that fell silent. */
export function Part() {
  const silences = useQuery(orpc.listening.silences.queryOptions({ input: mine }))
  return (
    <TodayPart
      title={t('Nobody talks about it')}
      query={silences}
      what={t('Your silent queries could not be loaded.')}
      isEmpty={(data) => data.silences.length === 0}
      end={(data) => formatNumber(data.silences.length)}
    >
      {(data) =>
        data.silences.slice(0, 5).map((one) => (
          <TodayItem
            key={one.queryId}
            title={t('Your query “{name}” has been silent since {date}: start something', {
              name: one.name,
              date: formatDay(one.since, 'short'),
            })}
            to={`/listen/queries/${one.queryId}`}
            note={t(
              '{heard, plural, one {# mention} other {# mentions}} in {days} days; at least {floor} are wished for.',
              {
                heard: one.heard,
                days: one.floorDays,
                floor: one.floorCount,
              },
            )}
            act={<ButtonLink to="/publish/new">{t('Write a post')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}
