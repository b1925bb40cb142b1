import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { TodayItem, TodayPart } from '#web/design/today-part.tsx'
import { t } from '#web/i18n.ts'
import { explain } from './explain.ts'

/** Today: what is unusual now. */
export function Part() {
  const query = useQuery(orpc.signals.list.queryOptions({ input: { show: 'now', limit: 5 } }))
  return (
    <TodayPart
      title={t('Unusual now')}
      query={query}
      what={t('The alerts could not be loaded.')}
      isEmpty={({ signals }) => signals.length === 0}
    >
      {({ signals }) =>
        signals.map((signal) => (
          <TodayItem
            key={signal.id}
            to={`/listen/alerts?signal=${signal.id}`}
            title={explain(signal)[0] ?? ''}
            note={signal.heardBy[0]?.name}
          />
        ))
      }
    </TodayPart>
  )
}
