export type ClaimKind = 'date' | 'weekday' | 'price' | 'percent' | 'amount' | 'yes-no'

/** Something a sentence says that can be said differently elsewhere. */
export interface Claim {
  readonly kind: ClaimKind
  /** What has to be equal for two claims to be comparable at all: a currency, a unit; empty otherwise. */
  readonly unit: string
  readonly value: string
  /** As it was written. */
  readonly shown: string
  readonly sentence: string
  /** Word stems of the sentence that say what it is about. */
  readonly about: ReadonlySet<string>
}

const monthNames = [
  'january jan januar jänner',
  'february feb februar',
  'march mar märz mrz',
  'april apr',
  'may mai',
  'june jun juni',
  'july jul juli',
  'august aug',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec dezember dez',
]
const months = numbered(monthNames)
const weekdays = numbered([
  'monday montag',
  'tuesday dienstag',
  'wednesday mittwoch',
  'thursday donnerstag',
  'friday freitag',
  'saturday samstag sonnabend',
  'sunday sonntag',
])
const units = numbered([
  'minute minutes minuten',
  'hour hours stunde stunden',
  'day days tag tage tagen',
  'week weeks woche wochen',
  'month months monat monate monaten',
  'year years jahr jahre jahren',
  'km',
  'kg',
  'litre litres liter',
  'gb',
])
const currencies: Readonly<Record<string, string>> = { '€': 'EUR', $: 'USD', '£': 'GBP', kr: 'NOK' }

const month = [...months.keys()].join('|')
const money = '€|\\$|£|EUR|USD|GBP|CHF|NOK|SEK|DKK|kr'
const figure = '\\d+(?:[.,\\s]\\d{3})*(?:[.,]\\d{1,2})?'
const patterns = {
  dayMonth: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+(${month})\\b`, 'giu'),
  monthDay: new RegExp(`\\b(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'giu'),
  iso: /\b\d{4}-(\d{2})-(\d{2})\b/g,
  dotted: /\b(\d{1,2})\.(\d{1,2})\.(?:\d{2,4})?(?!\d)/g,
  weekday: new RegExp(`\\b(${[...weekdays.keys()].join('|')})s?\\b`, 'giu'),
  priceBefore: new RegExp(`(${money})\\s?(${figure})(?!\\d)`, 'giu'),
  priceAfter: new RegExp(`\\b(${figure})\\s?(${money})(?![\\p{L}])`, 'giu'),
  percent: new RegExp(`\\b(${figure})\\s?(?:%|percent|per cent|prozent)`, 'giu'),
  amount: new RegExp(`\\b(${figure})[\\s-]?(${[...units.keys()].join('|')})(?![\\p{L}])`, 'giu'),
}

/** Everything in a text that can be contradicted: dates, weekdays, prices, shares, amounts, and yes or no. */
export function claimsIn(text: string): Claim[] {
  return sentencesOf(text).flatMap(claimsOf)
}

// A point after a number of one or two digits is that of a day (“12. Mai”), not the end of a sentence.
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<!\b\d{1,2})[.!?]+(?=\s|$)|[!?]+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)
}

function claimsOf(sentence: string): Claim[] {
  const found: Omit<Claim, 'sentence' | 'about'>[] = []
  let rest = sentence
  const take = (
    pattern: RegExp,
    read: (match: RegExpExecArray) => [ClaimKind, string, string] | null,
  ): void => {
    const spent: string[] = []
    for (const match of rest.matchAll(pattern)) {
      const claim = read(match)
      if (!claim) continue
      const [kind, unit, value] = claim
      found.push({ kind, unit, value, shown: match[0].trim() })
      spent.push(match[0])
    }
    for (const one of spent) rest = rest.replace(one, ' ')
  }
  take(patterns.iso, ([, m = '', d = '']) => ['date', '', `${m}-${d}`])
  take(patterns.dayMonth, ([, d = '', m = '']) => ['date', '', dayOf(months.get(m.toLowerCase()), d)])
  take(patterns.monthDay, ([, m = '', d = '']) => ['date', '', dayOf(months.get(m.toLowerCase()), d)])
  take(patterns.dotted, ([, d = '', m = '']) => (Number(m) > 12 ? null : ['date', '', dayOf(Number(m), d)]))
  take(patterns.weekday, ([, day = '']) => ['weekday', '', String(weekdays.get(day.toLowerCase()))])
  take(patterns.priceBefore, ([, sign = '', value = '']) => ['price', currencyOf(sign), numberOf(value)])
  take(patterns.priceAfter, ([, value = '', sign = '']) => ['price', currencyOf(sign), numberOf(value)])
  take(patterns.percent, ([, value = '']) => ['percent', '', numberOf(value)])
  take(patterns.amount, ([, value = '', unit = '']) => [
    'amount',
    String(units.get(unit.toLowerCase())),
    numberOf(value),
  ])
  const about = stemsOf(rest)
  // A sentence with a figure is compared by it.
  if (found.length === 0 && decides.test(sentence)) {
    const value = no.test(sentence) ? 'no' : 'yes'
    found.push({ kind: 'yes-no', unit: '', value, shown: sentence })
  }
  return found.map((claim) => ({ ...claim, sentence, about }))
}

const no =
  /\b(?:no|not|never|cannot|none|without|nicht|kein|keine|keinen|keiner|keinem|nie|niemals|ohne|leider)\b|n['’]t\b/iu
const decides =
  /\b(?:can|cannot|may|will|is|are|was|offer|offers|covers?|covered|includes?|included|possible|available|free|refund\w*|accept\w*|kann|können|ist|sind|wird|werden|bieten|gibt|möglich|enthalten|kostenlos|verfügbar)\b|\b(?:can|won|isn|aren|don|doesn)['’]t\b/iu

const skipped = new Set(
  `this that with your have from will would could should about them they then there their been than more only also just here when
  what which where cannot never none without not isn aren doesn cost costs price prices euro euros please sorry thank thanks
  dies diese dieser dieses eine einen einem einer nicht kein keine keinen wird werden haben sind kann können nach noch auch
  oder aber dass kostet kosten preis bitte leider danke ihre ihren unser unsere heute morgen possible available covered included
  möglich kostenlos verfügbar free dear hello hallo yes nein sehr very until before after later earlier`
    .split(/\s+/)
    .filter(Boolean),
)

function stemsOf(text: string): Set<string> {
  const stems = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu))
    if (!skipped.has(word)) stems.add(stemOf(word))
  return stems
}

/** English and German endings, taken off roughly: enough to find “leaves” in “leaving”. */
function stemOf(word: string): string {
  return word.length <= 4 ? word.replace(/s$/, '') : word.replace(/(?:ing|ed|es|en|er|s|e)$/, '')
}

const dayOf = (monthNumber: number | undefined, day: string): string =>
  `${String(monthNumber ?? 0).padStart(2, '0')}-${day.padStart(2, '0')}`

const currencyOf = (sign: string): string => currencies[sign.toLowerCase()] ?? sign.toUpperCase()

/** `1.299,00`, `1,299.00`, `1 299` and `1299` are one number. */
function numberOf(text: string): string {
  const cents = /[.,](\d{1,2})$/.exec(text)?.[1]
  const whole = text.slice(0, cents ? -(cents.length + 1) : undefined).replace(/\D/g, '')
  return String(Number(`${whole}.${cents ?? 0}`))
}

function numbered(lines: readonly string[]): Map<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map((word) => [word, index + 1] as const)))
}
