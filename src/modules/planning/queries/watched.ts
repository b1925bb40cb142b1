import { and, eq, isNull } from 'drizzle-orm'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Watched } from '../domain/budget/alerts.ts'
import { bears, type Sums, sumsIn } from '../domain/budget/book.ts'
import { monthSpan } from '../domain/budget/lines.ts'
import { varianceOf } from '../domain/budget/variance.ts'
import { alerts, departmentThresholds } from '../tables/budget.ts'
import { type YearLine, yearBook } from './book.ts'
import { addSums, borne, monthWithin } from './budget.ts'

export interface WatchedSums extends Watched {
  readonly lineId: string | null
  readonly departmentId: string | null
  readonly label: string
  readonly ownerId: string | null
  readonly plan: number
  readonly spent: number
  readonly currency: string
}

/** Every planned line and every department that bears some, from January to the end of this month, with open alerts by key. */
export async function watchedOf(
  ctx: Ctx,
  tx: Tx,
  year: number,
): Promise<{ watched: WatchedSums[]; open: Map<string, string> }> {
  const book = await yearBook(ctx, tx, year, { whole: true })
  const month = monthWithin(year, book.today)
  const open = await openOnes(tx, ctx.organisationId, year)
  if (month < 0 || !book.approved) return { watched: [], open }
  const window = { from: `${year}-01-01`, until: monthSpan(year, Math.min(11, month)).until }
  const { currency } = book.settings
  const sums = new Map(book.lines.map((line) => [line.id, sumsIn(line, window, book.money)]))
  const of = (line: YearLine): Sums => sums.get(line.id) ?? sumsIn(line, window, book.money)
  const lines = book.lines
    .filter(({ planned }) => planned !== null)
    .map((line) => ({
      ...{ key: `line:${line.id}`, lineId: line.id, departmentId: line.departmentId },
      ...{ label: line.planned?.name ?? line.row.name, ownerId: line.row.ownerId, currency },
      threshold: line.row.threshold ?? book.settings.threshold,
      ...figures(of(line)),
    }))
  const thresholds = new Map(
    (
      await tx
        .select()
        .from(departmentThresholds)
        .where(eq(departmentThresholds.organisationId, ctx.organisationId))
    ).map((row) => [row.departmentId, row.percent]),
  )
  const departments = (await departmentCards(ctx)).flatMap((card) => {
    const borneLines = book.lines.filter((line) => bears(line, card.id))
    if (borneLines.length === 0) return []
    return {
      ...{ key: `department:${card.id}`, lineId: null, departmentId: card.id, label: card.name, currency },
      ...{ ownerId: card.headMemberId, threshold: thresholds.get(card.id) ?? book.settings.threshold },
      ...figures(addSums(borneLines.map((line) => borne(line, of(line), card.id)))),
    }
  })
  return { watched: [...lines, ...departments], open }
}

const figures = (sums: Sums) => ({
  percent: varianceOf(sums).percent,
  plan: sums.plan.minor ?? 0,
  spent: (sums.committed.minor ?? 0) + (sums.actual.minor ?? 0),
})

async function openOnes(tx: Tx, organisationId: string, year: number): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: alerts.id, lineId: alerts.lineId, departmentId: alerts.departmentId })
    .from(alerts)
    .where(and(eq(alerts.organisationId, organisationId), eq(alerts.year, year), isNull(alerts.clearedAt)))
  return new Map(
    rows.map((row) => [row.lineId ? `line:${row.lineId}` : `department:${row.departmentId}`, row.id]),
  )
}
