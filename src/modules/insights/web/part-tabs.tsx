import { TabNav } from '#web/design/tabs.tsx'
import { t } from '#web/i18n.ts'
import type { MetricCard } from '../contract.ts'
import styles from './metric.module.css'
import { metricAddress } from './use-period.ts'
import { useScope } from './use-scope.ts'
import { type Part, partsOf } from './words.ts'

/** The part of a metric that the address asks for; the leading one when it asks for none. */
export function usePart(metric: Pick<MetricCard, 'id' | 'unit'>): Part {
  const { search } = useScope()
  const parts = partsOf(metric)
  return parts.find((part) => part.id === search.part) ?? parts[0]
}

/** Median, 90th percentile, still waiting, kept: each has an address. A metric with one figure has no tabs. */
export function PartTabs({ metric }: { metric: MetricCard }) {
  const { search } = useScope()
  const chosen = usePart(metric)
  const parts = partsOf(metric)
  if (parts.length === 1) return null
  return (
    <div className={styles.tabs}>
      <TabNav
        label={t('Figures of this metric')}
        items={parts.map((part) => ({
          to: metricAddress(metric.id, { ...search, part: part.id }),
          label: part.label,
          current: part.id === chosen.id,
        }))}
      />
    </div>
  )
}
