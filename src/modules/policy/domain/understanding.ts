/** One question that shows that a policy was understood, not only opened. */
export interface Question {
  readonly prompt: string
  readonly options: readonly string[]
  /** Index of the right option. */
  readonly answer: number
}

/** By language; a language without one asks nothing. */
export type Questions = Readonly<Record<string, Question>>

export type Judged = { readonly right: true; readonly answered: true | null } | { readonly right: false }

/** Whether the answer lets a member acknowledge: right, or there was nothing to ask. */
export function judgeAnswer(questions: Questions | null, lang: string, answer: number | undefined): Judged {
  const question = questions?.[lang]
  if (!question) return { right: true, answered: null }
  return answer === question.answer ? { right: true, answered: true } : { right: false }
}

/** What stands in the way of a question: field words, or null. */
export function faultOf(question: Question): string | null {
  if (question.prompt.trim().length < 5) return 'Write the question.'
  const options = question.options.map((option) => option.trim())
  if (options.length < 2 || options.some((option) => option === ''))
    return 'Give at least two answers, none of them empty.'
  if (new Set(options).size < options.length) return 'Two answers are the same.'
  return question.options[question.answer] === undefined ? 'Mark the right answer.' : null
}
