import { useQuery } from '@tanstack/react-query'
import { orpc } from '#web/api.ts'
import { EmptyState } from '#web/design/empty-state.tsx'
import { QueryView } from '#web/design/query-view.tsx'
import { t } from '#web/i18n.ts'
import { ComparisonView } from '../cases/comparison-panel.tsx'
import css from '../cases.module.css'

/** Where we stand in everything that is known of at least one peer. */
export function Compare() {
  const query = useQuery(orpc.cases.compare.queryOptions())
  return (
    <QueryView
      query={query}
      skeleton="chart"
      what={t('The figures of peers could not be loaded.')}
      isEmpty={({ comparisons }) => comparisons.length === 0}
      empty={
        <EmptyState
          title={t('No figure of a peer is known yet')}
          text={t('Open a peer and enter what is public of them, or take a table in.')}
        />
      }
    >
      {({ comparisons }) => (
        <div className={css.below}>
          {comparisons.map((one) => (
            <ComparisonView
              key={`${one.compared.measure} ${one.compared.network} ${one.compared.label}`}
              comparison={one}
            />
          ))}
        </div>
      )}
    </QueryView>
  )
}
