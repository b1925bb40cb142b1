import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Severity } from '../domain/ladder.ts'
import { pagings, rings } from '../tables.ts'

export interface PagingCard {
  readonly pagingId: string
  readonly state: 'ringing' | 'acknowledged' | 'stopped'
  readonly severity: Severity
  /** Counted from 1. */
  readonly rung: number
  readonly startedAt: string
  /** When the first ring was handed over to a channel. */
  readonly firstRungAt: string | null
  readonly acknowledgedAt: string | null
  readonly acknowledgedBy: string | null
  /** How many rings were handed over. */
  readonly rings: number
}

/** How it stands with the pagings of these subjects; a subject nobody was rung for is missing from the map. */
export async function pagingsOf(ctx: Ctx, subjectIds: readonly string[]): Promise<Map<string, PagingCard>> {
  if (subjectIds.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({
        paging: pagings,
        first: sql<string | null>`min(${rings.settledAt}) filter (where ${rings.state} = 'sent')`,
        sent: sql<number>`(count(*) filter (where ${rings.state} = 'sent'))::int`,
      })
      .from(pagings)
      .leftJoin(rings, and(eq(rings.organisationId, pagings.organisationId), eq(rings.pagingId, pagings.id)))
      .where(and(eq(pagings.organisationId, ctx.organisationId), inArray(pagings.subjectId, [...subjectIds])))
      .groupBy(pagings.organisationId, pagings.id),
  )
  return new Map(
    rows.map(({ paging, first, sent }) => [
      paging.subjectId,
      {
        pagingId: paging.id,
        state: paging.state,
        severity: paging.severity,
        rung: paging.rung + 1,
        startedAt: paging.startedAt.toISOString(),
        firstRungAt: first === null ? null : new Date(first).toISOString(),
        acknowledgedAt: paging.acknowledgedAt?.toISOString() ?? null,
        acknowledgedBy: paging.acknowledgedBy,
        rings: sent,
      },
    ]),
  )
}
