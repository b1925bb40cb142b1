import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { IMPORTS } from '../../domain/imports/network.ts'

/** A query that is at work. */
export interface WatchedQuery {
  readonly id: string
  readonly name: string
  readonly rival: boolean
  readonly departmentId: string | null
  readonly state: 'active' | 'paused' | 'archived'
  /** From when on what its words find is known. */
  readonly knownFrom: Date
}

/** Every query, whatever its state, by name. */
export async function watchedQueries(ctx: Ctx): Promise<WatchedQuery[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Omit<WatchedQuery, 'knownFrom'> & { knownFrom: string }>(sql`
      select q.id, q.name, q.rival, q.department_id as "departmentId", q.state,
        least(v.matched_from, v.made_at) as "knownFrom"
      from listen_query q join listen_query_version v on v.organisation_id = q.organisation_id and v.query_id = q.id
        and v.version = q.version
      where q.organisation_id = ${ctx.organisationId}::uuid order by lower(q.name), q.id`),
  )
  return rows.map((row) => ({ ...row, knownFrom: new Date(row.knownFrom) }))
}

/** Since when each source that is at work is listened to. */
export async function listeningSince(ctx: Ctx): Promise<{ channelId: string; own: boolean; since: Date }[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ channelId: string; own: boolean; since: string }>(sql`
      select channel_id as "channelId", kind = 'account' as own, created_at as since
      from source where organisation_id = ${ctx.organisationId}::uuid and network <> ${IMPORTS} and state <> 'stopped'`),
  )
  return rows.map((row) => ({ ...row, since: new Date(row.since) }))
}
