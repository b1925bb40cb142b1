import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { stateOf } from './words.ts'

/** On Today: reports that stand still and wait for me. */
export function Part() {
  const query = useQuery(orpc.reports.standing.queryOptions())
  return (
    <TodayPart
      title={t('Reports that stand still')}
      query={query}
      what={t('The reports could not be loaded.')}
      isEmpty={({ reports }) => reports.length === 0}
    >
      {({ reports }) =>
        reports.map((report) => (
          <TodayItem
            key={report.id}
            to={`/reports/${report.id}`}
            title={report.name}
            note={stateOf(report).words}
          />
        ))
      }
    </TodayPart>
  )
}
