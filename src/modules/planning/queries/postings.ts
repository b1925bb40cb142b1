import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { PostingView } from '../contract.ts'
import { inCurrency, valueDay } from '../domain/rates/book.ts'
import { noLine } from '../policy.ts'
import { type BudgetLineRow, budgetLines, type PostingRow, postings } from '../tables/budget.ts'
import { yearBook } from './book.ts'
import { namesOf } from './names.ts'
import { currencyOf } from './settings.ts'

const MOST = 200

export async function budgetLineRow(
  tx: Tx,
  organisationId: string,
  id: string,
  { lock = false } = {},
): Promise<BudgetLineRow | undefined> {
  const query = tx
    .select()
    .from(budgetLines)
    .where(and(eq(budgetLines.organisationId, organisationId), eq(budgetLines.id, id)))
  const [row] = await (lock ? query.for('update') : query)
  return row
}

export async function postingRow(
  tx: Tx,
  organisationId: string,
  id: string,
): Promise<PostingRow | undefined> {
  const [row] = await tx
    .select()
    .from(postings)
    .where(and(eq(postings.organisationId, organisationId), eq(postings.id, id)))
  return row
}

/** What was committed and spent on a line, the latest day first; taken back ones too. */
export function postingsOf(
  ctx: Ctx,
  { lineId }: { readonly lineId: string },
): Promise<Result<{ postings: PostingView[]; more: boolean }>> {
  return ctx.read(async (tx): Promise<Result<{ postings: PostingView[]; more: boolean }>> => {
    const line = await budgetLineRow(tx, ctx.organisationId, lineId)
    if (!line) return noLine
    const { lines, money } = await yearBook(ctx, tx, line.year)
    if (!lines.some(({ id }) => id === lineId)) return noLine
    const rows = await tx
      .select()
      .from(postings)
      .where(and(eq(postings.organisationId, ctx.organisationId), eq(postings.lineId, lineId)))
      .orderBy(desc(postings.postedOn), desc(postings.id))
      .limit(MOST + 1)
    const names = await namesOf(
      ctx,
      rows.map(({ byId }) => byId),
    )
    return ok({
      more: rows.length > MOST,
      postings: rows.slice(0, MOST).map((row) => ({
        ...{ id: row.id, kind: row.kind, postedOn: row.postedOn, minor: row.minor },
        ...{ currency: currencyOf(row.currency), note: row.note, source: row.source },
        by: names.member(row.byId)?.name ?? null,
        at: row.at.toISOString(),
        inLine: inCurrency(money.book, row.minor, {
          ...{ from: row.currency, to: line.currency },
          day: valueDay(row.postedOn, money.today),
        }),
        voided: row.voidedAt !== null,
      })),
    })
  })
}
