import { germanFigures } from './figures.ts'
import { germanMeasured } from './measured.ts'
import { germanReasons } from './reasons.ts'
import { germanRecords } from './records.ts'
import { germanTies } from './ties.ts'

export type ReportLanguage = 'en' | 'de'

const german: ReadonlyMap<string, string> = new Map([
  ...Object.entries(germanFigures),
  ...Object.entries(germanMeasured),
  ...Object.entries(germanReasons),
  ...Object.entries(germanRecords),
  ...Object.entries(germanTies),
])
const NOT_COLLECTED = /^Not collected on (\d{4}-\d{2}-\d{2})\.$/

/**
 * A sentence about figures (name, definition, reason) in a language, for what leaves the house without a browser. A
 * sentence nobody knows comes back as it is. Screens use `said`, which reads the same German.
 */
export function saidIn(language: ReportLanguage, sentence: string): string {
  if (language === 'en') return sentence
  const [, day] = NOT_COLLECTED.exec(sentence) ?? []
  if (day === undefined) return german.get(sentence) ?? sentence
  const words = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'UTC' })
  return `Nicht erhoben am ${words.format(new Date(day))}.`
}
