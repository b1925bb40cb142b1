import type { PlanState } from './lifecycle.ts'
import type { Question } from './question.ts'
import { type Answers, type Condition, meets } from './rules.ts'

export type WaveState = 'planned' | 'sent' | 'void'

/** Whether a wave goes out now, later, or never. The only place that lets an invitation be made. */
export function waveVerdict(
  plan: {
    readonly state: PlanState
    readonly approvedBy: string | null
    readonly authors: readonly string[]
    readonly paused: boolean
  },
  wave: { readonly state: WaveState; readonly at: Date },
  now: Date,
): 'send' | 'wait' | 'never' {
  if (wave.state !== 'planned' || plan.state === 'replaced') return 'never'
  const approved =
    plan.state === 'approved' && plan.approvedBy !== null && !plan.authors.includes(plan.approvedBy)
  return approved && !plan.paused && wave.at <= now ? 'send' : 'wait'
}

export interface Candidate {
  readonly responseId: string
  readonly answers: Answers
  /** Still here and reachable. */
  readonly reachable: boolean
  readonly restUntil: Date | null
}

/** Who of the sleeping is woken by this wave: in the order they were earmarked, no more than its size. */
export function chooseInvitees<C extends Candidate>(
  candidates: readonly C[],
  wave: { readonly size: number; readonly when: readonly Condition[] },
  questions: readonly Question[],
  now: Date,
): C[] {
  return candidates
    .filter(({ reachable, restUntil }) => reachable && (restUntil === null || restUntil <= now))
    .filter(({ answers }) => meets(wave.when, answers, questions))
    .slice(0, wave.size)
}
