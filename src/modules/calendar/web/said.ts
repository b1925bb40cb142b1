import { t } from '#web/i18n.ts'

/** Sentences that the server says as data; one we do not know is shown as it came. */
const sentences: ReadonlySet<string> = new Set([
  'It is a series. Read the file once more, as series.',
  'It does not come again.',
  'It comes again by more than one rule.',
  'It has no time of day.',
  'Choose on which channels it goes out.',
  'It ends at some time, and a series has no end.',
  'Its rule asks for more than a series knows.',
  'Its days of the week cannot be read.',
  'It comes in some months only.',
  'It comes more than once a day.',
  'It comes every few days, but on some days of the week only.',
  'Its weeks do not begin on Monday.',
  'It comes on several days of a month.',
  'It does not say which of the weekdays of a month is meant, or one that not every month has.',
  'It comes on a day that not every month has. A series takes the 1st to the 28th, or the last.',
  'It comes in another month than it begins.',
])

/** What the server says, in the viewer's language where we have it. */
export const said = (sentence: string): string => (sentences.has(sentence) ? t(sentence) : sentence)
