import type { QueryTry } from '#modules/listening/contract.ts'
import { t } from '#web/i18n.ts'

/** Every sentence the matcher says of a query that cannot be read; problem-words.test.ts holds them against it. */
export const problemSentences: ReadonlySet<string> = new Set([
  'A * alone is in every post.',
  'A * cannot stand at the beginning of a word.',
  'A * cannot stand at the beginning of what {field}: looks for.',
  'A * cannot stand within words of a script that is written without spaces.',
  'A {sign} before a word means nothing here.',
  'Beside NEAR, write words, phrases, tags or mentions; several of them in brackets with OR between.',
  'Each character is a word of its own there: write the two parts with NEAR/5 between them.',
  'In a link, a * can only stand at the end.',
  'Leave out the = before it.',
  'NEAR needs a distance.',
  'Nothing follows “{typed}”.',
  'Put a ) where the group ends.',
  'Put a second quotation mark behind the last word of the phrase.',
  'Put a word before and behind it, or write it in quotes to look for the word itself.',
  'Split it into several queries.',
  'Take it away, or put a ( where the group begins.',
  'Take the sentence out of it that is most its own.',
  'The fields are {fields}. Put it in quotes if you mean the words.',
  'The query has more than {most} terms.',
  'The query is empty.',
  'The query is longer than {most} characters.',
  'The query is nested too deeply.',
  'The reach is not a comparison with a whole number.',
  'There is no field “{field}:”.',
  'There is no letter, digit or emoji to look for in “{typed}”.',
  'There is nothing behind “{field}:”.',
  'These brackets are empty.',
  'This bracket is not closed.',
  'This bracket was never opened.',
  'This has no place in the text, so nothing can be near it.',
  'This phrase has more than {most} words.',
  'This phrase is not closed.',
  'Write NOT {word} to leave out posts with it.',
  'Write a word, or leave it out: punctuation is not searched.',
  'Write at least one word to look for.',
  'Write at least the first letter before the *.',
  'Write at least the first letter of the word before the *.',
  'Write how the link begins and then *.',
  'Write how the word begins before the *, or use * for any one word within a phrase: "big * apple".',
  'Write it like NEAR/5: at most five words apart.',
  'Write it like reach:>1000, with >, >=, < or <= and no space.',
  'Write something between them, or take them away.',
  'Write what it belongs to, or take it away.',
  'Write what it should be right behind the colon, without a space.',
  '{field}: does not know upper and lower case.',
  '“{typed}” cannot stand here.',
])

/** What is wrong and what to do, in the viewer's language; a sentence we do not know yet stays as it came. */
export function problemWords(problem: QueryTry['problems'][number]): { message: string; cure: string } {
  const { message, cure, values } = problem.said
  return {
    message: problemSentences.has(message) ? t(message, values) : problem.message,
    cure: problemSentences.has(cure) ? t(cure, values) : problem.cure,
  }
}
