import { t } from '#web/i18n.ts'
import type { Parts } from './record-parts.ts'

const tieMetrics = ['tie-density', 'cross-department-ties', 'ei-index']

/** True for figures of ties: their coverage is who allows it, their rows are departments. */
export const isOfTies = (metricId: string): boolean => tieMetrics.includes(metricId)

/** The parts of figures about ties between colleagues; null for any other metric. */
export function tieParts(metricId: string): Parts | null {
  if (metricId === 'cross-department-ties')
    return [
      { id: 'value', label: t('Share across'), unit: 'percent' },
      { id: 'expected', label: t('By chance'), unit: 'percent' },
    ]
  if (metricId === 'ei-index')
    return [
      { id: 'value', label: t('Index'), unit: 'two' },
      { id: 'z', label: t('Against chance (z)'), unit: 'two' },
    ]
  if (metricId === 'reassignments') return [{ id: 'value', label: t('Mean'), unit: 'two', better: 'less' }]
  return null
}
