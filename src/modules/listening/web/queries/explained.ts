import type { QueryTry } from '#modules/listening/contract.ts'
import { t } from '#web/i18n.ts'

type Line = QueryTry['explanation'][number]

/** Every sentence the server explains a query with. */
const sentences: ReadonlySet<string> = new Set([
  'All of these:',
  'At least one of these:',
  'None of this:',
  'at most {distance} words apart, in either order:',
  'the word “{word}”',
  'the word “{word}”, written exactly so',
  'words like “{word}”, where * stands for any letters',
  'the words “{word}” one after the other',
  'the tag #{word}',
  'the mention @{word}',
  'the link {word}',
  'written by {word}',
  'in the language “{word}”',
  'on or with a link to {word}',
  'from the source “{word}”',
  'reaching more than {amount} people',
  'reaching at least {amount} people',
  'reaching fewer than {amount} people',
  'reaching at most {amount} people',
  'reaching exactly {amount} people',
])

const hints: ReadonlySet<string> = new Set([
  '“{word}” is looked for as a word. As an operator it is written {operator}.',
  '“{word}” is no code of a language. Write two letters, as in lang:{code}.',
  '“{word}” is every word that begins so. Write more letters before the *.',
  'Nothing here has to be in a post, so nearly every post fits. Write words that have to be there before the NOT.',
])

/** A hint in the viewer's language; one we do not know yet stays as it came. */
export function hinted({ key, values }: QueryTry['hints'][number]): string {
  return hints.has(key) ? t(key, values) : key
}

/** One line of an explanation in the viewer's language; a sentence we do not know yet stays as it came. */
export function explained({ key, values }: Line): string {
  return sentences.has(key) ? t(key, values) : key
}
