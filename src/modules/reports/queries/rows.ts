import { and, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type ReportRow, reports, type SendRow, sends } from '../tables.ts'

/** Every report of the house that the one who asks may know of; policy says which are shown. */
export function allReports(ctx: Ctx): Promise<ReportRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(reports)
      .where(and(eq(reports.organisationId, ctx.organisationId), isNull(reports.removedAt)))
      .orderBy(sql`lower(${reports.name})`, reports.id)
      .limit(500),
  )
}

export async function oneReport(ctx: Ctx, id: string): Promise<ReportRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(reports)
      .where(
        and(eq(reports.organisationId, ctx.organisationId), eq(reports.id, id), isNull(reports.removedAt)),
      ),
  )
  return row
}

/** Editions without what they say, which is long. */
export type SendHead = Omit<SendRow, 'document'>
const { document: _, ...head } = getTableColumns(sends)

export function sendsOf(ctx: Ctx, reportId: string, limit: number): Promise<SendHead[]> {
  return ctx.read((tx) =>
    tx
      .select(head)
      .from(sends)
      .where(and(eq(sends.organisationId, ctx.organisationId), eq(sends.reportId, reportId)))
      .orderBy(desc(sends.begunAt), desc(sends.id))
      .limit(limit),
  )
}

export async function oneSend(ctx: Ctx, id: string): Promise<SendRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(sends)
      .where(and(eq(sends.organisationId, ctx.organisationId), eq(sends.id, id))),
  )
  return row
}

/** The newest scheduled edition of each report. */
export async function newestSends(ctx: Ctx): Promise<Map<string, SendHead>> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinctOn([sends.reportId], head)
      .from(sends)
      .where(and(eq(sends.organisationId, ctx.organisationId), isNull(sends.by)))
      .orderBy(sends.reportId, desc(sends.begunAt)),
  )
  return new Map(rows.map((row) => [row.reportId, row]))
}

const HOUR_MS = 3_600_000

/** An edition that is still being made after an hour will not come by itself. */
export function isStuck({ state, begunAt }: Pick<SendRow, 'state' | 'begunAt'>, now: Date): boolean {
  return state === 'making' && now.getTime() - begunAt.getTime() > HOUR_MS
}
