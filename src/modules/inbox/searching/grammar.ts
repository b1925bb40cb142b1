import { wordsOf } from './words.ts'

/** One thing looked for: words beside each other; one word is a phrase of one. */
export interface Term {
  readonly words: readonly string[]
  readonly not: boolean
  /** The last word of what is being typed stands for every word that begins so. */
  readonly open: boolean
}

/** What somebody wrote into the search box. Names are as written; who knows desks and labels finds them. */
export interface SearchQuery {
  readonly terms: readonly Term[]
  /** Words of the name or handle of whoever wrote the message. */
  readonly from: readonly string[]
  readonly desks: readonly string[]
  readonly networks: readonly string[]
  readonly labels: readonly string[]
  readonly states: readonly ('open' | 'snoozed' | 'closed')[]
  /** Days, `2026-03-11`: from the one on, and before the other. */
  readonly after: string | null
  readonly before: string | null
  readonly picture: boolean
  /** What was meant as a filter and is none: said, and left out. */
  readonly unclear: readonly string[]
}

type Filter = 'from' | 'in' | 'on' | 'before' | 'after' | 'has' | 'label' | 'is'

/** Both languages of the screens, whichever somebody has learned. */
const filters: Readonly<Record<string, Filter>> = {
  from: 'from',
  von: 'from',
  in: 'in',
  on: 'on',
  auf: 'on',
  before: 'before',
  vor: 'before',
  after: 'after',
  nach: 'after',
  has: 'has',
  mit: 'has',
  label: 'label',
  is: 'is',
  ist: 'is',
}
const pictures = new Set(['picture', 'pictures', 'bild', 'bilder', 'image', 'photo', 'foto'])
const states: Readonly<Record<string, 'open' | 'snoozed' | 'closed'>> = {
  open: 'open',
  offen: 'open',
  snoozed: 'snoozed',
  zurückgestellt: 'snoozed',
  closed: 'closed',
  geschlossen: 'closed',
}

const piece = /(?<minus>-?)(?:(?<name>\p{L}+):)?(?:"(?<quoted>[^"]*)"?|(?<plain>[^\s"]+))/gu
const most = 20

/**
 * Reads what somebody looks for: words (all of them, the last one as far as it is written), "words beside each other",
 * -not, and filters: from: in: on: before: after: has: label: is:. What is no filter of ours counts as words.
 */
export function readSearch(text: string): SearchQuery {
  const made = {
    terms: [] as Term[],
    from: [] as string[],
    desks: [] as string[],
    networks: [] as string[],
    labels: [] as string[],
    states: [] as ('open' | 'snoozed' | 'closed')[],
    unclear: [] as string[],
    after: null as string | null,
    before: null as string | null,
    picture: false,
  }
  // Typographic quotes are what phones write.
  const plain = text
    .toWellFormed()
    .replaceAll('\0', ' ')
    .replace(/[“”„«»]/g, '"')
    .slice(0, 400)
  for (const found of plain.matchAll(piece)) {
    const { minus = '', name = '', quoted, plain: bare } = found.groups ?? {}
    const value = quoted ?? bare ?? ''
    const filter = filters[name.toLowerCase()]
    if (filter && minus === '') {
      take(made, filter, value, found[0])
      continue
    }
    const words = wordsOf(filter || !name ? value : `${name}:${value}`).slice(0, most)
    if (words.length === 0) continue
    const open = quoted === undefined && minus === '' && found.index + found[0].length === plain.length
    made.terms.push({ words, not: minus === '-', open })
  }
  return { ...made, terms: made.terms.slice(0, most) }
}

interface Taken {
  from: string[]
  desks: string[]
  networks: string[]
  labels: string[]
  states: ('open' | 'snoozed' | 'closed')[]
  unclear: string[]
  after: string | null
  before: string | null
  picture: boolean
}

function take(made: Taken, filter: Filter, value: string, written: string): void {
  const day = filter === 'after' || filter === 'before' ? dayOf(value) : null
  const state = states[value.toLowerCase()]
  if (value === '') made.unclear.push(written)
  else if (filter === 'from') made.from.push(...wordsOf(value).slice(0, most))
  else if (filter === 'in') made.desks.push(value)
  else if (filter === 'on') made.networks.push(value)
  else if (filter === 'label') made.labels.push(value)
  else if (filter === 'has' && pictures.has(value.toLowerCase())) made.picture = true
  else if (filter === 'is' && state) made.states.push(state)
  else if (filter === 'after' && day) made.after = day
  else if (filter === 'before' && day) made.before = day
  else made.unclear.push(written)
}

/** A year, a month or a day as its first day; null when there is no such day. */
function dayOf(value: string): string | null {
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(value) ?? []
  if (!year) return null
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day)
    ? at.toISOString().slice(0, 10)
    : null
}

/** Whether it asks for anything at all. */
export const asksNothing = (query: SearchQuery): boolean =>
  query.terms.length === 0 &&
  query.from.length + query.desks.length + query.networks.length + query.labels.length === 0 &&
  query.states.length === 0 &&
  !query.picture &&
  query.after === null &&
  query.before === null
