import { t } from '#web/i18n.ts'
import type { Answer } from '../contract.ts'
import { type Part, writeFigure } from './words.ts'

/**
 * Between which ends a part lies in 95 of 100 samples, where the metric tells them: `low` and `high` of the leading part,
 * `polarity-low` and `polarity-high` of another. Null where it does not.
 */
export function intervalWords(figures: Answer['figures'], part: Pick<Part, 'id' | 'unit'>): string | null {
  const end = (name: 'low' | 'high'): string | null => {
    const figure = figures[part.id === 'value' ? name : `${part.id}-${name}`]
    return figure ? writeFigure(figure, part.unit) : null
  }
  const [low, high] = [end('low'), end('high')]
  return low === null || high === null ? null : t('95 % between {low} and {high}', { low, high })
}
