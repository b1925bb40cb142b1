import { withPlaces } from '../with-places.ts'
import { germanFigures } from './figures.ts'
import { germanMeasured } from './measured.ts'
import { germanReasons } from './reasons.ts'
import { germanRecords } from './records.ts'
import { germanTies } from './ties.ts'
import { germanUnknown } from './unknown.ts'

export type ReportLanguage = 'en' | 'de'

const german: ReadonlyMap<string, string> = new Map([
  ...Object.entries(germanFigures),
  ...Object.entries(germanMeasured),
  ...Object.entries(germanReasons),
  ...Object.entries(germanRecords),
  ...Object.entries(germanTies),
  ...Object.entries(germanUnknown),
])

/**
 * A sentence about figures (name, definition, reason) in a language, for what leaves the house without a browser. A
 * sentence nobody knows comes back as it is. Screens use `said`, which reads the same German.
 */
export function saidIn(language: ReportLanguage, sentence: string): string {
  if (language === 'en') return sentence
  const told = withPlaces(sentence)
  if (told === undefined) return german.get(sentence) ?? sentence
  const words = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
  const places: Record<string, string> = { ...told.names, day: words.format(new Date(told.day)) }
  const pattern = german.get(told.sentence) ?? told.sentence
  return pattern.replaceAll(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)
}
