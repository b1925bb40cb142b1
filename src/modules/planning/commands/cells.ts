import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { posted } from '../domain/budget/book.ts'
import { type CellRow, monthOf, monthSpan, type PostingKind } from '../domain/budget/lines.ts'
import { budgetEvent, planEvent } from '../events.ts'
import { checkVarianceJob } from '../jobs/check-variance.ts'
import { allowed, type Done, done, noLine } from '../policy.ts'
import { type YearBook, type YearLine, yearBook } from '../queries/book.ts'
import { monthWithin } from '../queries/budget.ts'
import { budgetLineRow } from '../queries/postings.ts'
import { insertPostings, setForecast } from '../store/budget.ts'
import { noteWriter, updatePlanLine } from '../store/plan.ts'
import { draftOf, planLineOf } from './lines.ts'

export interface Cell {
  readonly lineId: string
  readonly row: CellRow
  /** 0 is January. */
  readonly month: number
  /** In the line's currency; null takes a forecast away and sets others to 0. */
  readonly minor: number | null
}

/** Sets cells of the table, all of them or none: plan in a draft, forecasts as they are, postings by what is missing to the sum. */
export async function setCells(
  ctx: Ctx,
  { versionId, cells }: { readonly versionId: string | null; readonly cells: readonly Cell[] },
  source: 'cell' | 'table' = 'cell',
): Promise<Result<Done>> {
  const member = await allowed(ctx)
  if (!member.ok) return member
  const { memberId } = member.value
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const planned = await setPlan(ctx, tx, versionId, cells, memberId)
    if (!planned.ok) return planned
    const others = cells.filter(({ row }) => row !== 'plan')
    const [first] = others
    if (!first) return ok(done)
    const line = await budgetLineRow(tx, ctx.organisationId, first.lineId, { lock: true })
    if (!line) return noLine
    const book = await yearBook(ctx, tx, line.year)
    const lines = new Map(book.lines.map((one) => [one.id, one]))
    for (const cell of others) {
      const of = lines.get(cell.lineId)
      if (!of) return noLine
      const set =
        cell.row === 'forecast'
          ? await foretell(ctx, tx, cell)
          : await post(ctx, tx, { cell, line: of, book, memberId, source })
      if (!set.ok) return set
    }
    tx.emit(budgetEvent('cells-set', first.lineId, { cells: others.length }))
    await tx.enqueue(checkVarianceJob, { year: line.year })
    return ok(done)
  })
}

async function setPlan(
  ctx: Ctx,
  tx: WriteTx,
  versionId: string | null,
  cells: readonly Cell[],
  memberId: string,
): Promise<Result<undefined>> {
  const ofPlan = cells.filter(({ row }) => row === 'plan')
  if (ofPlan.length === 0) return ok()
  if (versionId === null)
    return refuse('conflict', 'The plan is changed in a draft.', { help: 'Begin a new version of the plan.' })
  const version = await draftOf(tx, ctx, versionId)
  if (!version.ok) return version
  const now = ctx.now()
  const departments: string[] = []
  for (const [lineId, own] of Map.groupBy(ofPlan, (cell) => cell.lineId)) {
    const row = await planLineOf(tx, ctx, versionId, lineId)
    if (!row || row.removedAt) return noLine
    if (own.some(({ minor }) => (minor ?? 0) < 0))
      return refuse('invalid', 'A plan has no negative amounts.', { help: `Look at ${row.name}.` })
    const months = [...row.months]
    for (const { month, minor } of own) months[month] = minor ?? 0
    await updatePlanLine(tx, row, { months, changedAt: now })
    if (row.departmentId) departments.push(row.departmentId)
  }
  await noteWriter(tx, version.value, { memberId, departmentIds: departments, at: now })
  tx.emit(planEvent('cells-set', versionId, { cells: ofPlan.length }))
  return ok()
}

async function foretell(ctx: Ctx, tx: WriteTx, { lineId, month, minor }: Cell): Promise<Result<undefined>> {
  await setForecast(tx, ctx.organisationId, { lineId, month: month + 1, minor, at: ctx.now() })
  return ok()
}

interface Posting {
  readonly cell: Cell
  readonly line: YearLine
  readonly book: YearBook
  readonly memberId: string
  readonly source: 'cell' | 'table'
}

/** A posting of what is missing to the sum asked for, on the last day of the month that is not to come. */
async function post(ctx: Ctx, tx: WriteTx, posting: Posting): Promise<Result<undefined>> {
  const { cell, line, book, memberId, source } = posting
  const kind: PostingKind = cell.row === 'committed' ? 'committed' : 'actual'
  const ahead = cell.month > monthWithin(line.year, book.today)
  if (ahead && kind === 'actual' && (cell.minor ?? 0) !== 0)
    return refuse('invalid', 'Nothing can have been spent in a month to come.', {
      help: `Write it as committed or as forecast. Look at ${line.row.name}.`,
    })
  const own = { ...book.money, currency: line.currency }
  const now = posted(line, kind, own, (day) => monthOf(day) === cell.month)
  if (now.minor === null)
    return refuse('conflict', now.reason, { help: 'Enter the rate first, or post the difference.' })
  const difference = (cell.minor ?? 0) - now.minor
  if (difference === 0) return ok()
  const span = monthSpan(line.year, cell.month)
  const last = new Date(Date.parse(span.until) - 86_400_000).toISOString().slice(0, 10)
  const postedOn = ahead || book.today > last ? last : book.today
  await insertPostings(tx, [
    {
      ...{
        organisationId: ctx.organisationId,
        id: newId(ctx.now().getTime()),
        lineId: line.id,
        kind,
        postedOn,
      },
      ...{ minor: difference, currency: line.currency, note: '', source, byId: memberId, at: ctx.now() },
    },
  ])
  return ok()
}
