import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { listenQuery, listenQueryVersion, type QueryPurpose } from '../../tables-queries.ts'

export interface Window {
  readonly from: Date
  /** Not included. */
  readonly to: Date
}

/** A query with the words it has now. */
export interface AskedQuery {
  readonly id: string
  readonly name: string
  readonly rival: boolean
  readonly purpose: QueryPurpose
  readonly state: 'active' | 'paused' | 'archived'
  readonly version: number
  /** From here on mentions were counted by these words. */
  readonly since: Date
  readonly changedAt: Date
}

/** What a caller asks for: queries by id, or all that are not put away. */
export interface WindowInput {
  readonly queryIds?: readonly string[] | undefined
  readonly from: string
  readonly to: string
}

export const windowOf = ({ from, to }: WindowInput): Window => ({ from: new Date(from), to: new Date(to) })

/** The time of the same length just before. */
export function windowBefore({ from, to }: Window): Window {
  return { from: new Date(2 * from.getTime() - to.getTime()), to: from }
}

/** Ours before those of rivals, by name. Ids nobody has here are left out. */
export async function askedQueries(ctx: Ctx, ids?: readonly string[] | undefined): Promise<AskedQuery[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        id: listenQuery.id,
        name: listenQuery.name,
        rival: listenQuery.rival,
        purpose: listenQuery.purpose,
        state: listenQuery.state,
        version: listenQuery.version,
        changedAt: listenQuery.changedAt,
        madeAt: listenQueryVersion.madeAt,
        matchedFrom: listenQueryVersion.matchedFrom,
      })
      .from(listenQuery)
      .innerJoin(
        listenQueryVersion,
        and(
          eq(listenQueryVersion.organisationId, listenQuery.organisationId),
          eq(listenQueryVersion.queryId, listenQuery.id),
          eq(listenQueryVersion.version, listenQuery.version),
        ),
      )
      .where(
        and(
          eq(listenQuery.organisationId, ctx.organisationId),
          ids ? inArray(listenQuery.id, [...ids]) : ne(listenQuery.state, 'archived'),
        ),
      )
      .orderBy(asc(listenQuery.rival), asc(sql`lower(${listenQuery.name})`), asc(listenQuery.id)),
  )
  return rows.map(({ madeAt, matchedFrom, ...row }) => ({
    ...row,
    since: matchedFrom && matchedFrom < madeAt ? matchedFrom : madeAt,
  }))
}
