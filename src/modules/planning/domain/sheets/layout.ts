import { type Currency, isCurrency } from '#kernel/money.ts'
import { type CellRow, cellRows, type LineKind } from '../budget/lines.ts'

/** Columns of the table, in the order they are written. */
export const months = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const
export const columns = [
  'line',
  'row',
  'tactic',
  'department',
  'name',
  'kind',
  'currency',
  ...months,
  'Year',
] as const

type Value = string | number | null
type Grid = readonly (readonly Value[])[]

/** One row of the table as it was written, its amounts not read yet. */
export interface SheetRow {
  /** As a spreadsheet counts it: the head is row 1. */
  readonly row: number
  readonly line: string
  readonly what: CellRow
  readonly tactic: number
  readonly department: string
  readonly name: string
  readonly kind: LineKind
  readonly currency: Currency
  /** Twelve cells; null is left as it is. */
  readonly cells: readonly Value[]
}

export interface Wrong {
  readonly row: number
  readonly column: string
  readonly message: string
}

const monthNames: readonly (readonly string[])[] = [
  ['jan', 'january', 'januar'],
  ['feb', 'february', 'februar'],
  ['mar', 'march', 'mär', 'märz', 'mrz'],
  ['apr', 'april'],
  ['may', 'mai'],
  ['jun', 'june', 'juni'],
  ['jul', 'july', 'juli'],
  ['aug', 'august'],
  ['sep', 'sept', 'september'],
  ['oct', 'october', 'okt', 'oktober'],
  ['nov', 'november'],
  ['dec', 'december', 'dez', 'dezember'],
]

/** Which column of the grid each name stands in; a missing one is what is wrong with the table. */
export function headOf(grid: Grid): {
  readonly at: ReadonlyMap<string, number>
  readonly wrong: readonly Wrong[]
} {
  const at = new Map<string, number>()
  grid[0]?.forEach((value, index) => {
    const word = String(value ?? '')
      .trim()
      .toLowerCase()
      .replace(/\.$/, '')
    const month = monthNames.findIndex((names) => names.includes(word))
    const name = month >= 0 ? (months[month] ?? '') : word
    if (!at.has(name)) at.set(name, index)
  })
  const wrong = ['row', 'tactic', 'name', 'currency']
    .filter((name) => !at.has(name))
    .map((column) => ({
      row: 1,
      column,
      message: 'The table has no such column. Export it to see how it looks.',
    }))
  return { at, wrong }
}

/** A text as it was before an export made it safe for spreadsheets. */
const plain = (value: Value): string =>
  String(value ?? '')
    .trim()
    .replace(/^'(?=\s*[=+\-@\t\r])/, '')

/** The rows below the head, and what is wrong where. Empty rows are passed over. */
export function rowsOf(grid: Grid, at: ReadonlyMap<string, number>): { rows: SheetRow[]; wrong: Wrong[] } {
  const rows: SheetRow[] = []
  const wrong: Wrong[] = []
  grid.slice(1).forEach((cells, index) => {
    if (cells.every((value) => plain(value) === '')) return
    const row = index + 2
    const of = (name: string): Value => cells[at.get(name) ?? -1] ?? null
    const fault = (column: string, message: string): void => void wrong.push({ row, column, message })
    const word = plain(of('row')).toLowerCase()
    const what = cellRows.find((one) => one === word)
    if (!what) fault('row', 'Write plan, committed, actual or forecast.')
    const tactic = Number.parseInt(plain(of('tactic')), 10)
    if (!(tactic >= 1 && tactic <= 12)) fault('tactic', 'Write the number of the tactic, 1 to 12.')
    const name = plain(of('name'))
    if (name === '' || name.length > 120) fault('name', 'Write a name of at most 120 characters.')
    const kind = plain(of('kind')).toLowerCase() || 'spend'
    if (kind !== 'spend' && kind !== 'tools') fault('kind', 'Write spend or tools.')
    const currency = plain(of('currency')).toUpperCase()
    if (!isCurrency(currency)) fault('currency', 'Write the three letters of a currency, such as EUR.')
    if (wrong.some((one) => one.row === row) || !what || !isCurrency(currency)) return
    rows.push({
      ...{ row, line: plain(of('line')), what, tactic, department: plain(of('department')), name, currency },
      kind: kind === 'tools' ? 'tools' : 'spend',
      cells: months.map((month) => of(month)),
    })
  })
  return { rows, wrong }
}
