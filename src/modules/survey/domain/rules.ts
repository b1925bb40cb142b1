import type { Question, Value } from './question.ts'

/** One thing an answer must say. `at-least`: this option or a later one of the list, or so many hours. */
export interface Condition {
  readonly questionId: string
  readonly is: 'any-of' | 'at-least'
  readonly values: readonly string[]
}

/** People whose answers meet every condition are earmarked, with the rule's name as the reason. */
export interface EarmarkRule {
  readonly id: string
  readonly name: string
  readonly when: readonly Condition[]
}

export type Answers = ReadonlyMap<string, Value>

/** Whether the answers meet all conditions. An answer that was not given meets none; no conditions are met by all. */
export function meets(when: readonly Condition[], answers: Answers, questions: readonly Question[]): boolean {
  return when.every((condition) => {
    const value = answers.get(condition.questionId)
    const question = questions.find(({ id }) => id === condition.questionId)
    return value !== undefined && question !== undefined && meetsOne(condition, value, question)
  })
}

function meetsOne({ is, values }: Condition, value: Value, question: Question): boolean {
  if (typeof value === 'string') return false
  if (typeof value === 'number') return is === 'at-least' && value >= Number(values[0] ?? Number.NaN)
  if (is === 'any-of') return value.some((id) => values.includes(id))
  const place = (id: string | undefined): number => question.options.findIndex((option) => option.id === id)
  const least = place(values[0])
  return least >= 0 && value.some((id) => place(id) >= least)
}

/** The first rule that these answers meet. A rule without conditions would mark everybody, so it marks nobody. */
export function matchingRule(
  rules: readonly EarmarkRule[],
  answers: Answers,
  questions: readonly Question[],
): EarmarkRule | null {
  return rules.find((rule) => rule.when.length > 0 && meets(rule.when, answers, questions)) ?? null
}

/** Field name → what is wrong: a condition must name a question that can be compared, and values it has. */
export function checkConditions(
  when: readonly Condition[],
  questions: readonly Question[],
  field: string,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  when.forEach(({ questionId, is, values }, index) => {
    const question = questions.find(({ id }) => id === questionId)
    const problem = question ? judge(question, is, values) : 'Choose a question of this survey.'
    if (problem) wrong[`${field}.${index}`] = problem
  })
  return wrong
}

function judge(question: Question, is: Condition['is'], values: readonly string[]): string | null {
  if (question.kind === 'hours')
    return is === 'at-least' && Number.isFinite(Number(values[0])) && values[0] !== ''
      ? null
      : 'Write from how many hours on.'
  if (question.options.length === 0) return 'Free words cannot be compared. Choose another question.'
  if (values.length === 0) return 'Choose at least one answer.'
  return values.every((id) => question.options.some((option) => option.id === id))
    ? null
    : 'Choose from the answers of this question.'
}
