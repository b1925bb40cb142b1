import type { Mandate } from './mandate.ts'
import type { Decision, Question } from './question.ts'

/** A question as it lies in the record (JSON): instants are ISO strings there. */
export type StoredQuestion = Omit<Question, 'moment' | 'mandates'> & {
  readonly moment: string
  readonly mandates: readonly StoredMandate[]
}

type Instants = 'validFrom' | 'validTo' | 'endedAt' | 'deputyFrom' | 'deputyTo'
type StoredMandate = Omit<Mandate, Instants> & { readonly [K in Instants]: string | null }

/** An answer together with what it was worked out from. */
export type Decided = Decision & {
  readonly question: StoredQuestion
  readonly rulesVersion: number
}

/** The question as it was asked. */
export function revive(stored: StoredQuestion): Question {
  return { ...stored, moment: new Date(stored.moment), mandates: stored.mandates.map(reviveMandate) }
}

function reviveMandate(stored: StoredMandate): Mandate {
  const at = (text: string | null): Date | null => (text === null ? null : new Date(text))
  return {
    ...stored,
    validFrom: new Date(stored.validFrom ?? 0),
    validTo: at(stored.validTo),
    endedAt: at(stored.endedAt),
    deputyFrom: at(stored.deputyFrom),
    deputyTo: at(stored.deputyTo),
  }
}
