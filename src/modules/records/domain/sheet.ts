import { type Cell, readCell, type Units } from './cells.ts'
import type { Value, Values } from './fields.ts'
import { type House, misfits, singleMisfits, tidy } from './fits.ts'
import type { Kind } from './kind.ts'

/** Who keeps the row; the last column of every table. */
export const KEPT_BY = 'Kept by'

export interface WrongCell {
  /** As a spreadsheet counts it: the head is row 1. */
  readonly row: number
  readonly column: string
  readonly message: string
}

export interface SheetRow {
  readonly row: number
  readonly departmentId: string
  readonly values: Values
}

export const columnsOf = (kind: Kind): string[] => [
  ...Object.values(kind.fields).map(({ column }) => column),
  KEPT_BY,
]

interface Means {
  readonly house: House
  readonly units: Units
  /** Who keeps rows that do not say it. */
  readonly departmentId: string
}

/** The rows of a table and everything that is wrong in it, line by line. Columns may stand in any order; empty rows are passed over. */
export function readRows(
  kind: Kind,
  grid: readonly (readonly Cell[])[],
  means: Means,
): { rows: SheetRow[]; wrong: WrongCell[] } {
  const head = (grid[0] ?? []).map((cell) =>
    String(cell ?? '')
      .trim()
      .toLowerCase(),
  )
  const at = (column: string): number => head.indexOf(column.toLowerCase())
  const missing = Object.values(kind.fields).filter(({ needed, column }) => needed && at(column) === -1)
  if (missing.length > 0)
    return {
      rows: [],
      wrong: missing.map(({ column }) => ({
        row: 1,
        column,
        message: 'The table has no such column. Take a table out to see how it looks.',
      })),
    }
  const rows: SheetRow[] = []
  const wrong: WrongCell[] = []
  grid.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => String(cell ?? '').trim() === '')) return
    const row = index + 2
    const read = readRow(kind, (column) => cells[at(column)] ?? null, means)
    if ('wrong' in read) wrong.push(...read.wrong.map((one) => ({ row, ...one })))
    else rows.push({ row, ...read })
  })
  return { rows, wrong }
}

type ReadRow = { departmentId: string; values: Values } | { wrong: Omit<WrongCell, 'row'>[] }

function readRow(kind: Kind, cell: (column: string) => Cell, { house, units, departmentId }: Means): ReadRow {
  const found: Record<string, Value> = {}
  const wrong: Omit<WrongCell, 'row'>[] = []
  for (const [name, field] of Object.entries(kind.fields)) {
    const read = readCell(field, cell(field.column), units)
    if ('wrong' in read) wrong.push({ column: field.column, message: read.wrong })
    else found[name] = read.value
  }
  const keeper = String(cell(KEPT_BY) ?? '').trim()
  const keptBy = keeper === '' ? departmentId : units.get(keeper.toLowerCase())
  if (keptBy === undefined) wrong.push({ column: KEPT_BY, message: `There is no department “${keeper}”.` })
  const values = tidy(kind, found)
  // Of a line all that is wrong is said at once; what cannot be read is said once only.
  const unread = new Set(wrong.map(({ column }) => column))
  const unfit = wrong.length > 0 ? singleMisfits(kind, values, house) : misfits(kind, values, house)
  for (const { field, message } of unfit) {
    const column = kind.fields[field]?.column ?? field
    if (!unread.has(column)) wrong.push({ column, message })
  }
  return wrong.length > 0 || keptBy === undefined ? { wrong } : { departmentId: keptBy, values }
}
