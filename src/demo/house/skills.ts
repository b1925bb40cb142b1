import type { DeskKey } from '../company/departments.ts'
import { addressOf, comingAndGoing, employees } from '../company/people.ts'

const topicsOf: Readonly<Record<DeskKey, readonly string[]>> = {
  marketing: ['campaigns', 'events', 'photography', 'hut life'],
  service: ['delivery', 'repairs', 'sizing', 'returns'],
  sales: ['stockists', 'group orders', 'schools and clubs'],
  product: ['materials', 'tents', 'packs', 'testing'],
  hr: ['hiring', 'apprentices', 'working here'],
  pr: ['press', 'recall', 'crisis'],
  ir: ['results', 'shareholders'],
  legal: ['claims', 'data protection', 'product safety'],
  shop: ['checkout', 'parcels', 'payments'],
  finance: ['invoices', 'refunds'],
}

const regionsOf: Readonly<Record<string, readonly string[]>> = {
  no: ['Norway'],
  de: ['Germany', 'Austria'],
  en: ['United Kingdom'],
  sv: ['Sweden'],
  da: ['Denmark'],
  it: ['Italy'],
  pl: ['Poland'],
}

const leaveOut = new Set<string>(Object.values(comingAndGoing))

/** The list HR keeps, as it was brought in: who knows what, and where. */
export function skillsList(): string {
  const lines = employees
    .filter((one) => one.desk !== null && !leaveOut.has(one.key))
    .map(({ key, name, desk, languages }, i) => {
      const all = desk === null ? [] : topicsOf[desk]
      const topics = all.filter((_, at) => at === i % all.length || at === (i + 1) % all.length)
      const regions = languages.slice(0, 2).flatMap((lang) => regionsOf[lang] ?? [])
      return [name, addressOf(key), topics.join(', '), regions.join(', ')]
        .map((cell) => `"${cell}"`)
        .join(';')
    })
  return ['Name;Email;Topics;Regions', ...lines].join('\n')
}

const day = (from: string, to: string): readonly (readonly [string, string])[] => [[from, to]]
const free: readonly (readonly [string, string])[] = []
const early = day('07:00', '15:00')
const late = day('14:00', '22:00')
const weekend = day('09:00', '18:00')

/** Who does not work Monday to Friday, nine to five. Seven days, Monday first. */
export const ownHours: Readonly<Record<string, readonly (readonly (readonly [string, string])[])[]>> = {
  'tuva.sand': [late, late, late, late, late, free, free],
  'rhys.morgan': [free, free, free, weekend, weekend, weekend, weekend],
  'ola.bratland': [early, early, early, early, early, free, free],
  'greta.winkler': [early, early, early, early, free, free, free],
  'wiktoria.nowak': [early, early, early, early, early, free, free],
  'hedda.myhre': [early, early, early, early, early, free, free],
}
