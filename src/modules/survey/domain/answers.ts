import { isFree, type Question, type Value } from './question.ts'

export interface GivenAnswer {
  readonly questionId: string
  readonly value: Value
  /** The tick beside this one answer. */
  readonly consent: boolean
}

export interface KeptAnswer {
  readonly questionId: string
  readonly value: Value
  readonly purpose: string
  readonly basis: string
  readonly consentedAt: Date
  readonly eraseAt: Date
}

export const freeTextMax = 1000
export const hoursMax = 40

/**
 * What may be stored: answers that say something, to questions of this survey, each with its own consent. The purpose
 * and the erasing time are taken as they were shown at that moment. Fields: `answers.<question id>`.
 */
export function answersToKeep(
  questions: readonly Question[],
  given: readonly GivenAnswer[],
  at: Date,
): { readonly kept: KeptAnswer[]; readonly wrong: Record<string, string> } {
  const kept: KeptAnswer[] = []
  const wrong: Record<string, string> = {}
  for (const answer of given) {
    const question = questions.find(({ id }) => id === answer.questionId)
    if (!answer.consent || !question || kept.some(({ questionId }) => questionId === question.id)) continue
    const value = tidy(answer.value)
    if (isNothing(value)) continue
    const problem = judge(question, value)
    if (problem) wrong[`answers.${question.id}`] = problem
    else kept.push({ ...terms(question, at), value })
  }
  return { kept, wrong }
}

function terms(question: Question, at: Date): Omit<KeptAnswer, 'value'> {
  const { id, purpose, basis, months } = question
  return { questionId: id, purpose, basis, consentedAt: at, eraseAt: addMonths(at, months) }
}

const tidy = (value: Value): Value => {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'number' ? value : [...new Set(value)]
}

const isNothing = (value: Value): boolean => typeof value !== 'number' && value.length === 0

/** Null when the value answers the question, else what to do. */
function judge(question: Question, value: Value): string | null {
  if (isFree(question.kind)) {
    if (typeof value !== 'string') return 'Write it in words.'
    return value.length <= freeTextMax ? null : `Use at most ${freeTextMax} characters.`
  }
  if (question.kind === 'hours') {
    const fits = typeof value === 'number' && value >= 0 && value <= hoursMax
    return fits ? null : `Write a number of hours between 0 and ${hoursMax}.`
  }
  if (typeof value !== 'object') return 'Choose from the list.'
  if (!question.many && value.length > 1) return 'Choose one.'
  return value.every((id) => question.options.some((option) => option.id === id))
    ? null
    : 'Choose from the list.'
}

/** The same day so many months later, or that month's last day. */
export function addMonths(at: Date, months: number): Date {
  const day = at.getUTCDate()
  const moved = new Date(at)
  moved.setUTCDate(1)
  moved.setUTCMonth(moved.getUTCMonth() + months)
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate()
  moved.setUTCDate(Math.min(day, last))
  return moved
}
