import type { Person, QuestionInput } from '#modules/survey/contract.ts'
import { t } from '#web/i18n.ts'

type Answer = Person['answers'][number]

/** One answer as words: the labels of what was chosen, hours with their unit, free words as they are. */
export function answerWord({ value }: Answer, question: QuestionInput | undefined): string {
  if (typeof value === 'number')
    return t('{n, plural, one {# hour a week} other {# hours a week}}', { n: value })
  if (typeof value === 'string') return value
  const names = value.map((id) => question?.options.find((option) => option.id === id)?.label ?? id)
  return new Intl.ListFormat(undefined, { type: 'conjunction' }).format(names)
}

/** All answers of a person in the order of the questions. */
export function answerWords(answers: readonly Answer[], questions: readonly QuestionInput[]): string {
  return questions
    .flatMap((question) => {
      const answer = answers.find(({ questionId }) => questionId === question.id)
      return answer ? [answerWord(answer, question)] : []
    })
    .join(' · ')
}
