import type { QueryView } from '#modules/listening/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import type { IconName } from '#web/design/icons.ts'
import { t } from '#web/i18n.ts'

type Purpose = QueryView['purpose']

/** What a query is for. */
export function purposeWord(purpose: Purpose): string {
  const words: Readonly<Record<Purpose, () => string>> = {
    brand: () => t('Brand'),
    product: () => t('Product'),
    executive: () => t('A leading person'),
    competitor: () => t('Competitor'),
    campaign: () => t('Campaign'),
    crisis: () => t('Crisis words'),
    hiring: () => t('Hiring'),
    investor: () => t('Investors'),
    other: () => t('Something else'),
  }
  return words[purpose]()
}

type State = { word: string; tone: Tone; icon: IconName }

/** What stands beside a query that is not simply at work; null for one that is. */
export function stateMark(query: Pick<QueryView, 'state' | 'silentSince'>): State | null {
  if (query.state === 'paused') return { word: t('Paused'), tone: 'wait', icon: 'pause' }
  if (query.state === 'archived') return { word: t('Put away'), tone: 'wait', icon: 'minus' }
  if (query.silentSince) return { word: t('Silent'), tone: 'warn', icon: 'bell' }
  return null
}

export const sumOf = (days: readonly number[]): number => days.reduce((sum, n) => sum + n, 0)
