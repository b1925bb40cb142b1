import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { ButtonLink } from '#web/design/button.tsx'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { formatDay, formatNumber, t } from '#web/i18n.ts'

/** On Today: business cases that wait for my decision, or for a look whether it came. */
export function Part() {
  const query = useQuery(orpc.cases.waiting.queryOptions())
  return (
    <TodayPart
      title={t('Business cases')}
      query={query}
      what={t('The business cases could not be loaded.')}
      isEmpty={({ decide, review }) => decide.length + review.length === 0}
      end={({ decide, review }) => formatNumber(decide.length + review.length)}
    >
      {({ decide, review }) => [
        ...decide
          .slice(0, 5)
          .map((one) => (
            <TodayItem
              key={one.id}
              title={one.title}
              to={`/cases/${one.id}`}
              note={
                one.decideBy
                  ? t('to be decided by {day}', { day: formatDay(one.decideBy) })
                  : t('Waits for you')
              }
              act={<ButtonLink to={`/cases/${one.id}`}>{t('Decide')}</ButtonLink>}
            />
          )),
        ...review
          .slice(0, 5)
          .map((one) => (
            <TodayItem
              key={one.id}
              title={one.title}
              to={`/cases/${one.id}`}
              note={t('Look whether it came.')}
              act={<ButtonLink to={`/cases/${one.id}`}>{t('Look')}</ButtonLink>}
            />
          )),
      ]}
    </TodayPart>
  )
}
