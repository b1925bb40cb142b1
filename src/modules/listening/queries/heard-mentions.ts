import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { EnrichmentView, HeardMention } from '../contract.ts'
import { departmentFor } from '../enrichment/index.ts'
import type { MentionRow } from '../tables.ts'
import {
  enrichmentCorrection,
  listenQuery,
  type MentionEnrichmentRow,
  mentionEnrichment,
  queryHit,
} from '../tables-queries.ts'
import { shapeCard } from './mention-cards.ts'

/** Mentions with what we make of them and the queries that find them now, in the same order. */
export async function withEnrichment(ctx: Ctx, rows: readonly MentionRow[]): Promise<HeardMention[]> {
  const ids = rows.map((row) => row.id)
  const enrichments = await enrichmentsOf(ctx, ids)
  const queries = await queriesOf(ctx, ids)
  return rows.map((row) => ({
    ...shapeCard(ctx, row),
    enrichment: enrichments.get(row.id) ?? null,
    queries: queries.get(row.id) ?? [],
  }))
}

/** What we make of these mentions; those not read yet are absent. */
export async function enrichmentsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, EnrichmentView>> {
  if (ids.length === 0) return new Map()
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(mentionEnrichment)
      .where(
        and(
          eq(mentionEnrichment.organisationId, organisationId),
          inArray(mentionEnrichment.mentionId, [...ids]),
        ),
      )
    const clusters = [...new Set(rows.map((row) => row.clusterId))]
    const counted = await tx
      .select({ clusterId: mentionEnrichment.clusterId, alike: sql<number>`count(*)::int` })
      .from(mentionEnrichment)
      .where(
        and(
          eq(mentionEnrichment.organisationId, organisationId),
          inArray(mentionEnrichment.clusterId, clusters),
        ),
      )
      .groupBy(mentionEnrichment.clusterId)
    const corrected = await tx
      .select({ mentionId: enrichmentCorrection.mentionId, fact: enrichmentCorrection.fact })
      .from(enrichmentCorrection)
      .where(
        and(
          eq(enrichmentCorrection.organisationId, organisationId),
          inArray(enrichmentCorrection.mentionId, [...ids]),
          sql`${enrichmentCorrection.takenBackAt} is null`,
        ),
      )
    const alike = new Map(counted.map((row) => [row.clusterId, row.alike]))
    return new Map(
      rows.map((row) => {
        const facts = corrected.filter((one) => one.mentionId === row.mentionId).map(({ fact }) => fact)
        return [row.mentionId, shapeEnrichment(row, alike.get(row.clusterId) ?? 1, facts)]
      }),
    )
  })
}

function shapeEnrichment(
  row: MentionEnrichmentRow,
  alike: number,
  corrected: readonly string[],
): EnrichmentView {
  const { organisationId: _o, mentionId: _m, clusterId: _c, bands: _b, enrichedAt: _r, ...facts } = row
  return { ...facts, department: departmentFor(row.intent), alike, corrected: [...corrected] }
}

async function queriesOf(
  ctx: Ctx,
  ids: readonly string[],
): Promise<Map<string, { id: string; name: string }[]>> {
  const found = new Map<string, { id: string; name: string }[]>()
  if (ids.length === 0) return found
  const rows = await ctx.read((tx) =>
    tx
      .select({ mentionId: queryHit.mentionId, id: listenQuery.id, name: listenQuery.name })
      .from(queryHit)
      .innerJoin(
        listenQuery,
        and(
          eq(listenQuery.organisationId, queryHit.organisationId),
          eq(listenQuery.id, queryHit.queryId),
          eq(listenQuery.version, queryHit.version),
        ),
      )
      .where(and(eq(queryHit.organisationId, ctx.organisationId), inArray(queryHit.mentionId, [...ids])))
      .orderBy(listenQuery.name),
  )
  for (const { mentionId, id, name } of rows)
    found.set(mentionId, [...(found.get(mentionId) ?? []), { id, name }])
  return found
}
