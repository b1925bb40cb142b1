import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { readSheet } from '#platform/sheet/index.ts'
import type { ImportTold } from '../contract.ts'
import { editable } from '../domain/plan/states.ts'
import { amountsOf, decimalOf } from '../domain/sheets/amounts.ts'
import { headOf, rowsOf, type SheetRow, type Wrong } from '../domain/sheets/layout.ts'
import { budgetEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { type Table, type TableLine, tableOf } from '../queries/table-lines.ts'
import { type Cell, setCells } from './cells.ts'
import { addLine, draftOf } from './lines.ts'

const MOST_ROWS = 5000
const AT_ONCE = 600

interface Given {
  readonly year: number
  readonly versionId: string | null
  readonly base64: string
  readonly digest: string | null
}

interface Change {
  readonly row: SheetRow
  /** Null: a new line. */
  readonly line: TableLine | null
  readonly departmentId: string | null
  readonly cells: readonly {
    readonly month: number
    readonly before: number | null
    readonly after: number
  }[]
}

/**
 * Says row by row what a spreadsheet would change and what is wrong where. With the digest of what was said it changes
 * exactly that, all of it or nothing; when something else has changed meanwhile it says so instead.
 */
export async function importTable(ctx: Ctx, given: Given): Promise<Result<ImportTold>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const sheet = readSheet(Buffer.from(given.base64, 'base64'), MOST_ROWS)
  if (!sheet.ok) return sheet
  const { grid, encoding } = sheet.value
  return ctx.write(async (tx): Promise<Result<ImportTold>> => {
    const table = await tableOf(ctx, tx, given)
    if (!table.ok) return table
    const head = headOf(grid)
    const { rows, wrong: faults } =
      head.wrong.length > 0 ? { rows: [], wrong: [...head.wrong] } : rowsOf(grid, head.at)
    if (rows.length === 0 && faults.length === 0)
      return refuse('invalid', 'There is no row below the head of this table.')
    const { changes, wrong, same } = await compared(ctx, table.value, rows)
    const all = [...faults, ...wrong].sort((a, b) => a.row - b.row).slice(0, 500)
    const digest = digestOf(changes)
    const told = { changes: changes.map(toldOf), wrong: all, same, encoding, digest, taken: false }
    if (given.digest === null || all.length > 0) return ok(told)
    if (given.digest !== digest)
      return refuse('stale', 'Something was changed since you looked. Look at what would change now.')
    const taken = await take(ctx, tx, given, changes)
    return taken.ok ? ok({ ...told, taken: true }) : taken
  })
}

const digestOf = (changes: readonly Change[]): string =>
  createHash('sha256')
    .update(JSON.stringify(changes.map(({ row, line, cells }) => [line?.lineId ?? null, row, cells])))
    .digest('base64url')

const toldOf = ({ row, line, cells }: Change): ImportTold['changes'][number] => ({
  ...{ row: row.row, name: row.name, what: line ? 'change' : 'new', kind: row.what, currency: row.currency },
  cells: [...cells],
})

async function compared(
  ctx: Ctx,
  table: Table,
  rows: readonly SheetRow[],
): Promise<{ changes: Change[]; wrong: Wrong[]; same: number }> {
  const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
  const departments = new Map(
    (await departmentCards(ctx))
      .filter(({ id }) => !hidden.includes(id))
      .map((one) => [one.name.toLowerCase(), one.id]),
  )
  const byId = new Map(table.lines.map((line) => [line.lineId, line]))
  const nameOf = (tactic: number, departmentId: string | null, name: string): string =>
    `${tactic} ${departmentId ?? ''} ${name.toLowerCase()}`
  const byName = new Map(table.lines.map((line) => [nameOf(line.tactic, line.departmentId, line.name), line]))
  const decimal = decimalOf(rows)
  const seen = new Set<string>()
  const [changes, wrong]: [Change[], Wrong[]] = [[], []]
  let same = 0
  for (const row of rows) {
    const fault = (column: string, message: string): void =>
      void wrong.push({ row: row.row, column, message })
    const departmentId =
      row.department === '' ? null : (departments.get(row.department.toLowerCase()) ?? undefined)
    if (departmentId === undefined) {
      fault('department', 'There is no department of this name.')
      continue
    }
    const key = nameOf(row.tactic, departmentId, row.name)
    const line = row.line === '' ? byName.get(key) : byId.get(row.line)
    const why = judge(row, line, table, decimal)
    if (why) fault(why.column, why.message)
    wrong.push(...otherWords(row, departmentId, line))
    const double = `${line?.lineId ?? key} ${row.what}`
    if (seen.has(double)) fault('row', 'This line and row stand in the table twice.')
    seen.add(double)
    const read = amountsOf(row, decimal)
    wrong.push(...read.wrong)
    const cells = read.amounts.flatMap((after, month) => {
      const before = line?.rows[row.what][month] ?? null
      return after === null || after === (before ?? (row.what === 'forecast' ? null : 0))
        ? []
        : [{ month, before, after }]
    })
    if (cells.length > 0 || !line) changes.push({ row, line: line ?? null, departmentId, cells })
    else same += 1
  }
  return { changes, wrong, same }
}

/** What a known line is called and whom it belongs to is changed on the line: passing it over would look as if it was taken. */
function otherWords(row: SheetRow, departmentId: string | null, line: TableLine | undefined): Wrong[] {
  if (!line) return []
  const [known, inTable] = [line.name.trim().toLowerCase(), row.name.toLowerCase()]
  const changed = [
    ...(known === inTable ? [] : ['name']),
    ...(line.tactic === row.tactic ? [] : ['tactic']),
    // An empty cell says nothing, and an empty kind is read as spend.
    ...(row.department === '' || line.departmentId === departmentId ? [] : ['department']),
    ...(line.kind === 'spend' && row.kind === 'tools' ? ['kind'] : []),
  ]
  const message = 'A table changes only amounts. Change this on the line in the plan, or leave it as it was.'
  return changed.map((column) => ({ row: row.row, column, message }))
}

function judge(
  row: SheetRow,
  line: TableLine | undefined,
  table: Table,
  decimal: '.' | ',' | null,
): { column: string; message: string } | null {
  const draft = table.version !== null && editable(table.version.state)
  if (!line && row.line !== '')
    return { column: 'line', message: 'There is no such line this year. Leave it empty for a new one.' }
  if (!line && row.what !== 'plan')
    return { column: 'row', message: 'A new line begins with its plan row; add the others once it is there.' }
  if (line && line.currency !== row.currency)
    return { column: 'currency', message: `This line is in ${line.currency}.` }
  if (row.what !== 'plan' || draft) return null
  const changed =
    !line ||
    amountsOf(row, decimal).amounts.some(
      (after, month) => after !== null && after !== (line.rows.plan[month] ?? 0),
    )
  return changed
    ? { column: 'row', message: 'The plan is changed in a draft. Begin a new version first.' }
    : null
}

async function take(
  ctx: Ctx,
  tx: WriteTx,
  { year, versionId }: Given,
  changes: readonly Change[],
): Promise<Result<undefined>> {
  const cells: Cell[] = []
  for (const { row, line, departmentId, cells: own } of changes) {
    let lineId = line?.lineId
    if (lineId === undefined) {
      if (versionId === null) return refuse('conflict', 'The plan is changed in a draft.')
      const version = await draftOf(tx, ctx, versionId)
      if (!version.ok) return version
      const { tactic, name, kind, currency } = row
      const words = {
        tactic,
        departmentId,
        name,
        kind,
        currency,
        ownerId: null,
        goalId: null,
        campaignId: null,
        note: '',
      }
      const made = await addLine(ctx, tx, version.value, words)
      if (!made.ok) return made
      lineId = made.value.id
    }
    for (const { month, after } of own) cells.push({ lineId, row: row.what, month, minor: after })
  }
  for (let from = 0; from < cells.length; from += AT_ONCE) {
    const set = await setCells(ctx, { versionId, cells: cells.slice(from, from + AT_ONCE) }, 'table')
    if (!set.ok) return set
  }
  tx.emit(budgetEvent('table-taken', ctx.organisationId, { year, rows: changes.length }))
  return ok()
}
