import { and, desc, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { leads, type RatingRow, ratings } from '../tables/scoreboard.ts'

/** In a row of leads, the house itself. */
export const WHOLE_HOUSE = '00000000-0000-0000-0000-000000000000'

const MOST = 200

interface Latest extends Record<string, unknown> {
  tactic: string
  department_id: string
  level: number
  at: string
}

export const keyOf = (tactic: string, departmentId: string): string => `${tactic}/${departmentId}`

/** The last rating of each tactic in each department. */
export async function latestRatings(ctx: Ctx): Promise<Map<string, { level: number; at: string }>> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Latest>(sql`select distinct on (tactic, department_id) tactic, department_id, level, at
      from maturity_rating where organisation_id = ${ctx.organisationId}
      order by tactic, department_id, at desc, id desc`),
  )
  return new Map(
    rows.map((row) => [
      keyOf(row.tactic, row.department_id),
      { level: row.level, at: new Date(row.at).toISOString() },
    ]),
  )
}

/** The ratings of a tactic, the newest first. */
export function ratingHistory(ctx: Ctx, tactic: string): Promise<RatingRow[]> {
  return ctx.read((tx) =>
    tx
      .select()
      .from(ratings)
      .where(and(eq(ratings.organisationId, ctx.organisationId), eq(ratings.tactic, tactic)))
      .orderBy(desc(ratings.at), desc(ratings.id))
      .limit(MOST),
  )
}

/** Who leads what where, by `keyOf`. */
export async function leadsBy(ctx: Ctx): Promise<Map<string, string>> {
  const rows = await ctx.read((tx) =>
    tx.select().from(leads).where(eq(leads.organisationId, ctx.organisationId)),
  )
  return new Map(rows.map((row) => [keyOf(row.tactic, row.departmentId), row.memberId]))
}
