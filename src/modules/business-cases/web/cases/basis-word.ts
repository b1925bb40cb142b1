import type { CaseBody } from '#modules/business-cases/contract.ts'
import { t } from '#web/i18n.ts'

export type Basis = CaseBody['options'][number]['effects'][number]['basis']
export const basisList: readonly Basis[] = ['study', 'peers', 'history', 'estimate']

/** What an expectation stands on, the firmest first. */
export function basisWord(basis: Basis): string {
  const words: Record<Basis, string> = {
    study: t('a study of uplift'),
    peers: t('what peers reached'),
    history: t('our own history'),
    estimate: t('judgement alone'),
  }
  return words[basis]
}
