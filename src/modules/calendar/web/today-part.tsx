import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatNumber, t } from '#web/i18n.ts'

/** Targets that what is planned does not reach this week. */
export function Part() {
  const cadence = useQuery(orpc.calendar.cadence.queryOptions())
  const gaps = (data: NonNullable<typeof cadence.data>) => data.targets.filter((one) => one.missing > 0)
  return (
    <TodayPart
      title={t('Gaps in the plan')}
      query={cadence}
      what={t('The targets could not be loaded.')}
      isEmpty={(data) => gaps(data).length === 0}
      end={(data) => formatNumber(gaps(data).length)}
    >
      {(data) =>
        gaps(data).map((target) => (
          <TodayItem
            key={target.id}
            title={target.name}
            to={target.channelId ? `/publish/calendar?channel=${target.channelId}` : '/publish/calendar'}
            note={t('{n, plural, one {# post is} other {# posts are}} missing for {target} this week', {
              n: target.missing,
              target: target.perWeek,
            })}
            act={<ButtonLink to="/publish/new">{t('Write')}</ButtonLink>}
          />
        ))
      }
    </TodayPart>
  )
}
