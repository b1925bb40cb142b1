import { t } from '#web/i18n.ts'

/** The words in a template that stand for somebody's own; `query-templates.ts` of the room writes them. */
const toReplace = ['GIVEN FAMILY', 'CAMPAIGN LINE', 'COMPETITOR', 'PRODUCT', 'TAG'] as const

/** Names and hints of the templates, which the server says in English. */
const sentences: ReadonlySet<string> = new Set([
  'A product',
  'An executive',
  'A competitor',
  'A campaign',
  'Crisis words',
  'Working with us',
  'Investors',
  'Add spellings people use, and with NOT what only looks like you.',
  'Write the product as people write it; a star stands for any ending.',
  'The name as a phrase, and words that tell this person from others of the name.',
  'Write it as carefully as your own name: share of voice compares the two.',
  'Its tag and its line.',
  'Add what would be bad for you in particular.',
  'What people say about you as an employer.',
  'Add your ticker as a tag, like $TICKER or #TICKER.',
])

/** A template's name or hint in the viewer's language; what we do not know, our own name for one, stays as it came. */
export function templateWords(words: string): string {
  return sentences.has(words) ? t(words) : words
}

/** The first word of a template that nobody replaced yet; undefined when the query is somebody's own. */
export function unfilledIn(text: string, template: string): string | undefined {
  return toReplace.find((word) => standsIn(text, word) && standsIn(template, word))
}

const standsIn = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(text)
