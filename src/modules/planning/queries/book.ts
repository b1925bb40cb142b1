import { and, eq, inArray, isNull } from 'drizzle-orm'
import { localTime } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type BookLine, bears } from '../domain/budget/book.ts'
import type { RateBook } from '../domain/rates/book.ts'
import { sightOf } from '../policy.ts'
import { type BudgetLineRow, budgetLines, chargeBacks, forecasts, postings } from '../tables/budget.ts'
import type { PlanLineRow, VersionRow } from '../tables/plan.ts'
import { exchangeBook } from './exchange-book.ts'
import { type Settings, settingsOf } from './settings.ts'
import { todayOf } from './today.ts'
import { linesOf, versionsOfYear } from './versions.ts'

export type YearLine = BookLine & {
  readonly row: BudgetLineRow
  readonly planned: PlanLineRow | null
}

/** All money of a year that the one who asks may see, with what is needed to add it up. */
export interface YearBook {
  readonly year: number
  readonly today: string
  readonly settings: Settings
  readonly approved: VersionRow | null
  readonly lines: readonly YearLine[]
  readonly money: { readonly book: RateBook; readonly currency: string; readonly today: string }
  /** False when the one who asks reads nothing of the budget at all. */
  readonly seesAny: boolean
}

/** Reads a year's lines with their approved plan, postings, forecast and shares in a handful of statements. */
export async function yearBook(ctx: Ctx, tx: Tx, year: number, { whole = false } = {}): Promise<YearBook> {
  const { organisationId } = ctx
  const today = await todayOf(ctx)
  const settings = await settingsOf(tx, organisationId)
  const versions = await versionsOfYear(tx, organisationId, year)
  const approved = versions.find(({ state }) => state === 'approved') ?? null
  const rows = await tx
    .select()
    .from(budgetLines)
    .where(and(eq(budgetLines.organisationId, organisationId), eq(budgetLines.year, year)))
    .limit(5000)
  const lines = await bookLines(ctx, tx, rows, approved)
  const sight = await sightOf(ctx)
  const seen = lines.filter(
    (line) =>
      whole ||
      sight.all ||
      (sight.memberId !== null && line.row.ownerId === sight.memberId) ||
      sight.departmentIds.some((id) => bears(line, id) || line.departmentId === id),
  )
  const until = `${Math.max(year, Number(today.slice(0, 4))) + 1}-01-01`
  const book = await exchangeBook(tx, organisationId, { from: `${year - 1}-01-01`, until })
  const money = { book, currency: settings.currency, today }
  const seesAny = whole || sight.all || sight.departmentIds.length > 0 || seen.length > 0
  return { year, today, settings, approved, lines: seen, money, seesAny }
}

async function bookLines(
  ctx: Ctx,
  tx: Tx,
  rows: readonly BudgetLineRow[],
  approved: VersionRow | null,
): Promise<YearLine[]> {
  if (rows.length === 0) return []
  const { organisationId } = ctx
  const ids = rows.map(({ id }) => id)
  const planned = new Map(
    (approved ? await linesOf(tx, organisationId, approved.id) : []).map((line) => [line.lineId, line]),
  )
  const of = <T extends { readonly lineId: string }>(list: readonly T[]): Map<string, T[]> =>
    Map.groupBy(list, ({ lineId }) => lineId)
  const posted = of(
    await tx
      .select({
        ...{ lineId: postings.lineId, kind: postings.kind, postedOn: postings.postedOn },
        ...{ minor: postings.minor, currency: postings.currency },
      })
      .from(postings)
      .where(
        and(
          eq(postings.organisationId, organisationId),
          inArray(postings.lineId, ids),
          isNull(postings.voidedAt),
        ),
      ),
  )
  const foretold = of(
    await tx
      .select()
      .from(forecasts)
      .where(and(eq(forecasts.organisationId, organisationId), inArray(forecasts.lineId, ids))),
  )
  const shares = of(
    await tx
      .select()
      .from(chargeBacks)
      .where(and(eq(chargeBacks.organisationId, organisationId), inArray(chargeBacks.lineId, ids)))
      .orderBy(chargeBacks.departmentId),
  )
  const { zone } = await organisation(ctx)
  const planDay = localTime(approved?.decidedAt ?? ctx.now(), zone).day
  return rows.map((row) => {
    const plan = planned.get(row.id) ?? null
    const { tactic, departmentId, kind } = plan ?? row
    return {
      ...{ id: row.id, year: row.year, tactic, departmentId, kind, currency: row.currency, planDay },
      plan: plan?.months ?? null,
      postings: posted.get(row.id) ?? [],
      forecast: new Map((foretold.get(row.id) ?? []).map(({ month, minor }) => [month - 1, minor])),
      shares: shares.get(row.id) ?? [],
      ...{ row, planned: plan },
    }
  })
}
