import type { ShareNote } from '#modules/listening/contract.ts'
import { glyphOf } from '#web/design/networks.ts'
import { formatDay, t } from '#web/i18n.ts'
import { languageName } from '#web/languages.ts'
import type { Grain, Mood, Range, Split } from './search.ts'

const rangeWords: Readonly<Record<Range, () => string>> = {
  7: () => t('The last 7 days'),
  28: () => t('The last 28 days'),
  90: () => t('The last 90 days'),
  days: () => t('Choose days'),
}
export const rangeWord = (range: Range): string => rangeWords[range]()

const grainWords: Readonly<Record<Grain, () => string>> = {
  hour: () => t('By the hour'),
  day: () => t('By the day'),
  week: () => t('By the week'),
}
export const grainWord = (grain: Grain): string => grainWords[grain]()

const splitWords: Readonly<Record<Split, () => string>> = {
  none: () => t('All in one'),
  query: () => t('Split by query'),
  network: () => t('Split by network'),
  language: () => t('Split by language'),
  sentiment: () => t('Split by mood'),
}
export const splitWord = (split: Split): string => splitWords[split]()

const moodWords: Readonly<Record<string, () => string>> = {
  all: () => t('Every mood'),
  positive: () => t('Positive'),
  neutral: () => t('Neutral'),
  negative: () => t('Negative'),
  unsure: () => t('Not sure'),
  withheld: () => t('Withheld'),
  '': () => t('Not known'),
}
export const moodWord = (mood: Mood | string): string => moodWords[mood]?.() ?? mood

/** What a series of a split is called. */
export function seriesWord(split: Split, key: string, label: string): string {
  if (key === 'other') return t('Others')
  if (split === 'none') return t('Posts')
  if (split === 'sentiment') return moodWord(key)
  if (split === 'language') return key === '' ? t('Not known') : languageName(key)
  return split === 'network' ? glyphOf(key).name : label
}

const noteWords: Readonly<Record<ShareNote['kind'], (name: string, day: string) => string>> = {
  later: (name, day) =>
    t('{name} was counted by its present words only since {day}; what was said before is missing.', {
      name,
      day,
    }),
  paused: (name, day) => t('{name} is paused since {day} and counts nothing now.', { name, day }),
  gaps: () => t('Some sources could not be read for a part of this time; it is missing for all alike.'),
  'no-own': () => t('None of these queries is ours. Without one there is no share of ours.'),
  'no-rival': () => t('No query is marked as a rival’s. Mark one, or the share compares us with ourselves.'),
  'several-own': () => t('Several queries are ours; a post that two of them find counts for each.'),
  searches: () =>
    t(
      'Some sources search for words of their own. Where they look for one side only, that side is heard more.',
    ),
  few: () => t('Fewer than 30 posts were counted, so these shares say little.'),
}

/** A note beside the shares, as a sentence. */
export function noteWord({ kind, name, at }: ShareNote, zone: string): string {
  return noteWords[kind](name ?? '', at ? formatDay(at, 'plain', zone) : '')
}
