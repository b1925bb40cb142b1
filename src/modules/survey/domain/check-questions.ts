import { asksForPrivateAccount } from './private-accounts.ts'
import { isChoice, isOwn, type Question } from './question.ts'

/** Why nobody is asked for their accounts, in the words of the refusal. */
export const notSpiedOn =
  'People are not spied on: a survey may ask which networks somebody uses, never under which name. Leave accounts and handles out.'

/** Field name (`questions.2.text`) → what is wrong there. Empty when the questions can be asked. */
export function checkQuestions(questions: readonly Question[]): Record<string, string> {
  const wrong: Record<string, string> = {}
  const ids = new Set<string>()
  questions.forEach((question, index) => {
    const at = `questions.${index}`
    if (ids.has(question.id)) wrong[`${at}.text`] = 'This question is there twice.'
    ids.add(question.id)
    if (asksInAnyWord(question)) wrong[`${at}.text`] = notSpiedOn
    if (isChoice(question.kind) && question.options.length < 2)
      wrong[`${at}.options`] = 'Offer at least two answers.'
    if (new Set(question.options.map(({ id }) => id)).size !== question.options.length)
      wrong[`${at}.options`] = 'Two answers are the same.'
  })
  return wrong
}

function asksInAnyWord(question: Question): boolean {
  // The catalogue's own wording speaks of names only to say that they are not asked; what was changed is read again.
  const words = [question.text, ...question.options.map(({ label }) => label)]
  if (isOwn(question.kind)) words.push(question.purpose)
  return words.some(asksForPrivateAccount)
}
