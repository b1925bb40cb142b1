import { and, desc, eq, isNull, type SQL } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { AlertCard } from '../contract.ts'
import { type AlertRow, alerts } from '../tables/budget.ts'
import { namesOf } from './names.ts'
import { currencyOf } from './settings.ts'

/** Alerts that are not over, of these lines and of these departments (null: of all), the latest first. */
export async function openAlerts(
  ctx: Ctx,
  tx: Tx,
  {
    year,
    lineIds,
    departments,
  }: {
    readonly year: number
    readonly lineIds: readonly string[]
    readonly departments: readonly string[] | null
  },
): Promise<AlertCard[]> {
  const rows = await read(tx, and(eq(alerts.organisationId, ctx.organisationId), eq(alerts.year, year)))
  const shown = rows.filter((row) =>
    row.lineId === null
      ? departments === null || departments.includes(row.departmentId ?? '')
      : lineIds.includes(row.lineId),
  )
  return alertCards(ctx, shown)
}

/** What is over plan, is mine to look at, and was not seen yet. */
export function myAlerts(ctx: Ctx): Promise<Result<{ alerts: AlertCard[] }>> {
  return ctx.read(async (tx) => {
    const { actor } = ctx
    if (actor.kind !== 'member') return ok({ alerts: [] })
    const rows = await read(
      tx,
      and(
        eq(alerts.organisationId, ctx.organisationId),
        eq(alerts.ownerId, actor.memberId),
        isNull(alerts.seenAt),
      ),
    )
    return ok({ alerts: await alertCards(ctx, rows) })
  })
}

function read(tx: Tx, where: SQL | undefined): Promise<AlertRow[]> {
  return tx
    .select()
    .from(alerts)
    .where(and(where, isNull(alerts.clearedAt)))
    .orderBy(desc(alerts.crossedAt))
    .limit(500)
}

async function alertCards(ctx: Ctx, rows: readonly AlertRow[]): Promise<AlertCard[]> {
  const names = await namesOf(
    ctx,
    rows.flatMap((row) => [row.ownerId, row.seenBy]),
  )
  return rows.map((row) => ({
    id: row.id,
    year: row.year,
    lineId: row.lineId,
    label: row.label,
    ofDepartment: row.lineId === null,
    threshold: row.threshold,
    percent: row.variance,
    plan: row.plan,
    spent: row.spent,
    currency: currencyOf(row.currency),
    owner: names.member(row.ownerId),
    crossedAt: row.crossedAt.toISOString(),
    seenBy: names.member(row.seenBy)?.name ?? null,
  }))
}
