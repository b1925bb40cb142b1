import { isDay } from '#kernel/local-time.ts'
import { readNumber } from '#kernel/written-number.ts'
import { type PlacementKind, placementKinds } from './kinds.ts'

/** Columns of the register as CSV; the last two are for reading only. */
export const exportColumns = [
  'kind',
  'place',
  'campaign',
  'department',
  'from',
  'until',
  'target',
  'word',
  'code to say',
  'source',
  'medium',
  'content',
  'cost',
  'currency',
  'note',
  'link',
  'visits',
] as const

export interface Wrong {
  /** 2 is the first below the head. */
  readonly line: number
  readonly column: string
  readonly message: string
}

export interface ReadRow {
  readonly line: number
  readonly kind: PlacementKind
  readonly place: string
  readonly campaign: string
  readonly department: string
  readonly standsFrom: string
  readonly standsUntil: string | null
  readonly target: string | null
  readonly word: string
  readonly spokenCode: string
  readonly source: string
  readonly medium: string
  readonly content: string
  readonly cost: number | null
  readonly currency: string | null
  readonly note: string
}

type Cells = Readonly<Record<string, string>>

const most: Readonly<Record<string, number>> = {
  place: 160,
  note: 500,
  target: 2000,
  word: 40,
  'code to say': 40,
  source: 60,
  medium: 60,
  content: 60,
}

/** Rows of a table with a head, each told by line and column what is wrong with it. Columns may stand in any order. */
export function readPlacements(rows: readonly Cells[]): { rows: ReadRow[]; wrong: Wrong[] } {
  const wrong: Wrong[] = []
  const read = rows.map((cells, index) => readOne(cells, index + 2, wrong))
  return { rows: read, wrong }
}

function readOne(cells: Cells, line: number, wrong: Wrong[]): ReadRow {
  const say = (column: string, message: string) => {
    wrong.push({ line, column, message })
  }
  // A spreadsheet’s guard against formulas goes again.
  const of = (column: string): string => (cells[column] ?? '').trim().replace(/^'(?=[=+\-@])/, '')
  for (const [column, limit] of Object.entries(most))
    if (of(column).length > limit) say(column, `Use at most ${limit} characters.`)
  const kind = placementKinds.find((one) => one === of('kind').toLowerCase())
  if (!kind) say('kind', `Use one of ${placementKinds.join(', ')}.`)
  if (of('place') === '') say('place', 'Say where it stands.')
  const from = of('from')
  if (!isDay(from)) say('from', 'Write a day such as 2026-03-31.')
  const until = of('until')
  if (until !== '' && !isDay(until)) say('until', 'Write a day such as 2026-03-31, or nothing.')
  else if (until !== '' && until < from) say('until', 'It cannot end before it begins.')
  const told = of('cost') === '' ? { value: null } : readNumber(of('cost'))
  const cost = 'value' in told ? told.value : 0
  if ('wrong' in told && told.wrong === 'ambiguous')
    say('cost', 'This may mean a thousand or one. Write it with two decimals.')
  else if ('wrong' in told || (cost !== null && !(cost >= 0 && cost <= 1_000_000_000)))
    say('cost', 'Write a number such as 120.50.')
  const currency = of('currency').toUpperCase()
  if (cost !== null && !/^[A-Z]{3}$/.test(currency)) say('currency', 'Use three letters, such as EUR.')
  return {
    line,
    kind: kind ?? 'web',
    place: of('place'),
    campaign: of('campaign'),
    department: of('department'),
    standsFrom: from,
    standsUntil: until || null,
    target: of('target') || null,
    word: of('word').toLowerCase(),
    spokenCode: of('code to say'),
    source: of('source'),
    medium: of('medium'),
    content: of('content'),
    cost,
    currency: cost === null ? null : currency,
    note: of('note'),
  }
}
