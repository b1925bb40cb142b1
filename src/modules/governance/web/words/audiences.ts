import { t } from '#web/i18n.ts'
import type { Audience } from '../types.ts'

export const audiences: readonly Audience[] = [
  'customers',
  'press',
  'investors',
  'regulators',
  'candidates',
  'partners',
]

/** To whom somebody speaks, as a list names them. */
export function audienceWord(audience: Audience): string {
  const words: Record<Audience, () => string> = {
    customers: () => t('Customers'),
    press: () => t('Press'),
    investors: () => t('Investors'),
    regulators: () => t('Regulators'),
    candidates: () => t('Candidates'),
    partners: () => t('Partners'),
  }
  return words[audience]()
}

/** The same inside a sentence: “to customers and the press”. */
export function audienceIn(audience: Audience): string {
  const words: Record<Audience, () => string> = {
    customers: () => t('customers'),
    press: () => t('the press'),
    investors: () => t('investors'),
    regulators: () => t('regulators'),
    candidates: () => t('candidates'),
    partners: () => t('partners'),
  }
  return words[audience]()
}
