import { type Token, words } from './tokens.ts'

/** Titles that mean the same. The first of each is how it is written in a cure. */
const sameTitles: readonly (readonly string[])[] = [
  [
    'CEO',
    'chief executive officer',
    'chief executive',
    'Vorstandsvorsitzende',
    'Vorstandsvorsitzender',
    'Vorsitzende des Vorstands',
    'Vorsitzender des Vorstands',
  ],
  [
    'CFO',
    'chief financial officer',
    'finance chief',
    'Finanzvorstand',
    'Finanzvorständin',
    'Finanzchef',
    'Finanzchefin',
  ],
  ['COO', 'chief operating officer'],
  ['CTO', 'chief technology officer', 'Technikvorstand', 'Technikchef', 'Technikchefin'],
  ['CMO', 'chief marketing officer', 'Marketingchef', 'Marketingchefin', 'Marketingvorstand'],
  ['CIO', 'chief information officer'],
  ['CISO', 'chief information security officer'],
  ['CPO', 'chief product officer', 'Produktchef', 'Produktchefin'],
  [
    'CHRO',
    'chief human resources officer',
    'chief people officer',
    'Personalvorstand',
    'Personalchef',
    'Personalchefin',
  ],
  ['CSO', 'chief strategy officer', 'chief sustainability officer'],
  ['CCO', 'chief commercial officer', 'chief communications officer'],
  ['managing director', 'Geschäftsführer', 'Geschäftsführerin'],
  [
    'chair',
    'chairman',
    'chairwoman',
    'chairperson',
    'chair of the board',
    'Aufsichtsratsvorsitzende',
    'Aufsichtsratsvorsitzender',
  ],
  ['president'],
  ['vice president', 'VP'],
  ['founder', 'Gründer', 'Gründerin'],
  ['co-founder', 'cofounder', 'Mitgründer', 'Mitgründerin'],
]

/** Each known title by its words, and the group of titles that mean the same. */
export const knownTitles: readonly { readonly words: readonly string[]; readonly group: string }[] =
  sameTitles.flatMap(([name = '', ...others]) =>
    [name, ...others].map((title) => ({ words: words(title), group: words(name).join(' ') })),
  )

const groupByTitle = new Map(knownTitles.map((title) => [title.words.join(' '), title.group]))

/** What a title means, so that “chief executive officer” and “CEO” compare as the same. */
export function titleGroup(titleWords: readonly string[]): string {
  const text = titleWords.join(' ')
  return groupByTitle.get(text) ?? text
}

/** The titles inside a wording such as “Chief executive officer (CEO)” or “founder and CEO”, and the whole of it. */
export function titlesIn(wording: string): string[][] {
  const whole = words(wording)
  const parts = wording.split(/[,;/()|&]|\s(?:and|und|og|och|et|y|e)\s/iu).map(words)
  return [whole, ...parts].filter((part) => part.length > 0)
}

/** Words that may stand between a name and its title without a break in meaning. */
const between = new Set(
  words(
    'the our a an is as was new former acting interim der die das unser unsere unserer ist als war neue neuer neuen vår som er',
  ),
)
const most = 3

/** True when a title that starts at `from` belongs to a name that ends just before `nameEnd`. */
export function titleFollows(text: readonly Token[], nameEnd: number, from: number): boolean {
  if (from < nameEnd || from - nameEnd > most) return false
  for (let i = nameEnd; i <= from; i += 1) {
    const token = text[i]
    if (!token || breaksSentence(token.gap)) return false
    if (i < from && !between.has(token.text)) return false
  }
  return true
}

/** True when a title that ends before token `titleEnd` belongs to a name that starts at `nameStart`. */
export function titlePrecedes(text: readonly Token[], titleEnd: number, nameStart: number): boolean {
  if (nameStart < titleEnd || nameStart - titleEnd > 1) return false
  for (let i = titleEnd; i <= nameStart; i += 1) {
    const token = text[i]
    if (!token || breaksSentence(token.gap)) return false
    if (i < nameStart && !between.has(token.text)) return false
  }
  return true
}

function breaksSentence(gap: string): boolean {
  return /[.!?;:\n。！？]/.test(gap)
}
