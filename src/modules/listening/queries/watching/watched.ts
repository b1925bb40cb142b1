import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'

/** A query that is at work. */
export interface WatchedQuery {
  readonly id: string
  readonly name: string
  readonly rival: boolean
  readonly departmentId: string | null
  readonly state: 'active' | 'paused' | 'archived'
}

/** Every query, whatever its state, by name. */
export async function watchedQueries(ctx: Ctx): Promise<WatchedQuery[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<
      WatchedQuery & Record<string, unknown>
    >(sql`select id, name, rival, department_id as "departmentId", state
      from listen_query where organisation_id = ${ctx.organisationId}::uuid order by lower(name), id`),
  )
  return rows
}
