import { tactics } from '#kernel/tactics.ts'

export type ReportLanguage = 'en' | 'de'

const english = {
  unknown: 'unknown',
  because: 'Unknown, because: {why}',
  definition: 'Definition, version {version}',
  basis: 'n = {n}',
  listenedAll: 'collected all the time',
  listened: 'collected {share} of the time',
  before: '{value} in the period before',
  beforeUnknown: 'the period before is unknown',
  level: 'as in the period before ({value})',
  more: 'up from {value}',
  less: 'down from {value}',
  better: 'better',
  worse: 'worse',
  onPath: 'Target {value} by {day}: on its path',
  behind: 'Target {value} by {day}: behind',
  targetUnknown: 'Target {value} by {day}: unknown today',
  inBrief: 'In brief',
  improved: 'Against the period before: {better} better, {worse} worse, {rest} alike or unknown.',
  targetsBehind: 'Behind the target: {names}.',
  targetsFine: 'Every target is on its path.',
  someUnknown: 'Unknown, with the reason beside it: {names}.',
  board: 'How far each tactic has come',
  boardNote:
    'Levels 0 to 4 as rated by the departments; empty: nobody does this yet; hatched: nobody has rated it.',
  tactic: 'Tactic',
  figures: 'Figures',
  missing: 'What cannot be told yet',
  gaps: 'When we did not hear',
  since: 'since {day}',
  leftOut: 'Restricted departments are left out of this report.',
  outside: 'Numbers that stand on fewer than five rows are not shown.',
  madeAt: 'As of {when}. Days of {zone}.',
  open: 'Open in Weft',
  owner: 'Sent for {owner}.',
  stop: 'You get this because {owner} put you on its list. Ask them, or take yourself off it in Weft.',
  page: 'Page {page} of {pages}',
  wholeHouse: 'The whole house',
  noFigures: 'There is nothing to show for these days.',
  comments: 'What is known',
  changed: 'From {day} on counted otherwise: {what}',
  course: 'Course of {name}: lowest {low}, highest {high}, last {last}.',
  courseNone: 'Nothing of the course is known.',
  tooFew: 'Fewer than 5, so not shown outside the house.',
  attached: 'The same as PDF and as a table is attached.',
} as const

export type WordId = keyof typeof english

const german: Record<WordId, string> = {
  unknown: 'unbekannt',
  because: 'Unbekannt, weil: {why}',
  definition: 'Definition, Fassung {version}',
  basis: 'n = {n}',
  listenedAll: 'durchgehend erhoben',
  listened: '{share} der Zeit erhoben',
  before: '{value} im Zeitraum davor',
  beforeUnknown: 'der Zeitraum davor ist unbekannt',
  level: 'wie im Zeitraum davor ({value})',
  more: 'gestiegen von {value}',
  less: 'gesunken von {value}',
  better: 'besser',
  worse: 'schlechter',
  onPath: 'Ziel {value} bis {day}: auf Kurs',
  behind: 'Ziel {value} bis {day}: im Rückstand',
  targetUnknown: 'Ziel {value} bis {day}: heute unbekannt',
  inBrief: 'Das Wichtigste',
  improved:
    'Gegenüber dem Zeitraum davor: {better} besser, {worse} schlechter, {rest} gleich oder unbekannt.',
  targetsBehind: 'Hinter dem Ziel: {names}.',
  targetsFine: 'Jedes Ziel ist auf Kurs.',
  someUnknown: 'Unbekannt, mit Grund daneben: {names}.',
  board: 'Wie weit jede Taktik ist',
  boardNote:
    'Stufen 0 bis 4 nach Einschätzung der Abteilungen; leer: noch niemand tut das; schraffiert: noch niemand hat es eingeschätzt.',
  tactic: 'Taktik',
  figures: 'Kennzahlen',
  missing: 'Was sich noch nicht sagen lässt',
  gaps: 'Wann wir nichts gehört haben',
  since: 'seit {day}',
  leftOut: 'Geschützte Abteilungen sind in diesem Bericht ausgelassen.',
  outside: 'Zahlen, die auf weniger als fünf Zeilen stehen, werden nicht gezeigt.',
  madeAt: 'Stand {when}. Tage in {zone}.',
  open: 'In Weft öffnen',
  owner: 'Im Auftrag von {owner}.',
  stop: 'Sie bekommen das, weil {owner} Sie auf die Liste gesetzt hat. Fragen Sie dort, oder nehmen Sie sich in Weft herunter.',
  page: 'Seite {page} von {pages}',
  wholeHouse: 'Das ganze Haus',
  noFigures: 'Für diese Tage gibt es nichts zu zeigen.',
  comments: 'Was man weiß',
  changed: 'Ab {day} anders gezählt: {what}',
  course: 'Verlauf von {name}: niedrigster Wert {low}, höchster {high}, letzter {last}.',
  courseNone: 'Vom Verlauf ist nichts bekannt.',
  tooFew: 'Weniger als 5, deshalb außer Haus nicht gezeigt.',
  attached: 'Dasselbe als PDF und als Tabelle liegt bei.',
}

const tables: Record<ReportLanguage, Readonly<Record<WordId, string>>> = { en: english, de: german }

/** The words of a report in its language; `{places}` are filled in, and what is filled in is never read as a place. */
export function word(
  language: ReportLanguage,
  id: WordId,
  values: Readonly<Record<string, string | number>> = {},
) {
  return tables[language][id].replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
}

const germanTactics: readonly string[] = [
  'Nützliche Inhalte, regelmäßig',
  'Werbung über Kreuz, im Netz und draußen',
  'Planung und Budget',
  'Kundendienst',
  'Beschäftigte als Botschafter',
  'Veranstaltungen im Netz',
  'Öffentlichkeitsarbeit',
  'Krise',
  'Marktforschung',
  'Personal',
  'Investor Relations',
  'Beziehungen quer durchs Haus',
]

/** What a tactic is called. */
export function tacticIn(language: ReportLanguage, no: number): string {
  const name = tactics.find((one) => one.no === no)?.name ?? ''
  return language === 'de' ? (germanTactics[no - 1] ?? name) : name
}

type Part = { readonly label: readonly [en: string, de: string]; readonly unit?: 'percent' | 'count' }

const parts: Readonly<Record<string, Part>> = {
  median: { label: ['Median', 'Median'] },
  p90: { label: ['90th percentile', '90. Perzentil'] },
  unanswered: { label: ['Still waiting', 'Warten noch'], unit: 'count' },
  waiting: { label: ['Still waiting', 'Warten noch'], unit: 'count' },
  kept: { label: ['Clocks kept', 'Eingehalten'], unit: 'percent' },
  late: { label: ['Late', 'Überfällig'], unit: 'percent' },
  open: { label: ['Open now', 'Noch offen'], unit: 'count' },
  rate: { label: ['Of all who work here', 'Von allen, die hier arbeiten'], unit: 'percent' },
  polarity: { label: ['Polarity', 'Polarität'] },
  low: { label: ['Lower end (95 %)', 'Unteres Ende (95 %)'] },
  high: { label: ['Upper end (95 %)', 'Oberes Ende (95 %)'] },
  'polarity-low': { label: ['Polarity, lower end', 'Polarität, unteres Ende'] },
  'polarity-high': { label: ['Polarity, upper end', 'Polarität, oberes Ende'] },
  comparable: { label: ['Comparable with other houses', 'Vergleichbar mit anderen Häusern'] },
  'heard-net': { label: ['Heard, less as long before', 'Gehört, ohne ebenso lange davor'], unit: 'count' },
  heard: { label: ['Posts heard', 'Gehörte Beiträge'], unit: 'count' },
  'by-clicks': { label: ['By clicks', 'Nach Klicks'] },
  'by-views': { label: ['By thousand views', 'Nach tausend Aufrufen'] },
  networks: { label: ['Networks with a price of our own', 'Netzwerke mit eigenem Preis'], unit: 'count' },
  recycled: { label: ['Said before', 'Schon gesagt'], unit: 'percent' },
  blogs: {
    label: ['Articles elsewhere that link to us', 'Artikel anderswo, die auf uns verweisen'],
    unit: 'count',
  },
  bots: { label: ['Posts by programs', 'Beiträge von Programmen'], unit: 'count' },
  reposts: { label: ['Only passed on', 'Nur weitergegeben'], unit: 'count' },
  posts: { label: ['Posts', 'Beiträge'], unit: 'count' },
  unknown: { label: ['Not told', 'Nicht genannt'], unit: 'count' },
  'after-24h': { label: ['After 24 hours', 'Nach 24 Stunden'], unit: 'count' },
  'after-28d': { label: ['After 28 days', 'Nach 28 Tagen'], unit: 'count' },
}

/** What a part of a metric is called, and its unit where that is another one; null for a part that has no name of its own. */
export function partIn(
  language: ReportLanguage,
  id: string,
): { label: string; unit: 'percent' | 'count' | null } | null {
  const found = parts[id]
  return found ? { label: found.label[language === 'de' ? 1 : 0], unit: found.unit ?? null } : null
}
