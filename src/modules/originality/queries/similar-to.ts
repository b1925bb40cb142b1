import { sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { gramsOf } from '../domain/grams.ts'
import { jaccard, neededShare, type Probe, probeOf, RECYCLED, REMEMBERED_DAYS } from '../domain/jaccard.ts'
import { commonGrams, saidGrams, saidTexts } from '../tables.ts'

export interface SimilarText {
  readonly subjectId: string
  readonly channelId: string
  readonly at: Date
  /** Share of word 5-grams in common, above 0.6 and at most 1. */
  readonly jaccard: number
}

export interface SimilarQuestion {
  readonly text: string
  /** From when on; absent: 180 days before now. */
  readonly since?: Date | undefined
  readonly exceptSubjects?: readonly string[] | undefined
  readonly limit?: number | undefined
}

/** Texts compared in full at the most; they share the most of the rare grams. */
const COMPARED = 200

/**
 * What we said before that has more than 0.6 of its word 5-grams in common with the text, most similar first. Nothing
 * above the threshold is missed, unless more than 200 texts are that near.
 */
export async function similarTo(ctx: Ctx, question: SimilarQuestion): Promise<SimilarText[]> {
  const grams = gramsOf(question.text)
  if (grams.length === 0) return []
  const since = question.since ?? new Date(ctx.now().getTime() - REMEMBERED_DAYS * 86_400_000)
  const rows = await ctx.read(async (tx) => {
    const probe = probeOf(grams, await commonOf(ctx, tx, grams))
    return candidates(ctx, tx, probe, { size: grams.length, since, except: question.exceptSubjects ?? [] })
  })
  return rows
    .map(({ subject_id, channel_id, at, grams: theirs }) => ({
      subjectId: subject_id,
      channelId: channel_id,
      at: new Date(at),
      jaccard: jaccard(grams, theirs),
    }))
    .filter((one) => one.jaccard > RECYCLED)
    .sort((a, b) => b.jaccard - a.jaccard || b.at.getTime() - a.at.getTime())
    .slice(0, question.limit ?? 3)
}

async function commonOf(ctx: Ctx, tx: Tx, grams: readonly number[]): Promise<Set<number>> {
  const found = await tx.execute<{ gram: number }>(sql`select gram from ${commonGrams}
    where organisation_id = ${ctx.organisationId} and gram = any (${sql.param(grams)}::integer[])`)
  return new Set(found.rows.map((row) => row.gram))
}

interface Candidate extends Record<string, unknown> {
  subject_id: string
  channel_id: string
  at: string
  grams: number[]
}

async function candidates(
  ctx: Ctx,
  tx: Tx,
  probe: Probe,
  about: { readonly size: number; readonly since: Date; readonly except: readonly string[] },
): Promise<Candidate[]> {
  const { organisationId } = ctx
  const found = await tx.execute<Candidate>(sql`
    with near as materialized (
      select no, count(*)::integer as shared from ${saidGrams}
      where organisation_id = ${organisationId} and gram = any (${sql.param(probe.grams)}::integer[])
      group by no
    )
    select t.subject_id, t.channel_id, t.at, t.grams
    from near join ${saidTexts} t on t.organisation_id = ${organisationId} and t.no = near.no
    where t.at >= ${about.since.toISOString()}::timestamptz and t.size between ${probe.least} and ${probe.most}
      and near.shared + ${probe.rest} >= ${neededShare()}::float8 * (t.size + ${about.size})
      and not t.subject_id = any (${sql.param(about.except)}::uuid[])
    order by near.shared desc, t.at desc
    limit ${COMPARED}`)
  return found.rows
}
