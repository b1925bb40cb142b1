import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { gramsOf } from '../domain/grams.ts'
import { boundsOf, NEEDED, RECYCLED, REMEMBERED_DAYS } from '../domain/jaccard.ts'
import { saidGrams, saidTexts } from '../tables.ts'

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

/** What we said before that has more than 0.6 of its word 5-grams in common with the text, most similar first; none is missed. */
export async function similarTo(ctx: Ctx, question: SimilarQuestion): Promise<SimilarText[]> {
  const grams = gramsOf(question.text)
  if (grams.length === 0) return []
  const rows = await ctx.read((tx) => tx.execute<Row>(search(ctx, grams, question)))
  return rows.rows.map(({ subject_id, channel_id, at, jaccard }) => ({
    subjectId: subject_id,
    channelId: channel_id,
    at: new Date(at),
    jaccard,
  }))
}

interface Row extends Record<string, unknown> {
  subject_id: string
  channel_id: string
  at: string
  jaccard: number
}

/**
 * Texts by the grams that they are found by, then those whose sizes leave room for enough in common (only of these the
 * other grams are read), then what they really have in common.
 */
function search(ctx: Ctx, grams: readonly number[], question: SimilarQuestion): SQL {
  const { organisationId } = ctx
  const since = question.since ?? new Date(ctx.now().getTime() - REMEMBERED_DAYS * 86_400_000)
  const { least, most } = boundsOf(grams.length)
  const ours = sql`${sql.param(grams)}::integer[]`
  return sql`
    with near as materialized (
      select no, count(*)::integer as shared from ${saidGrams}
      where organisation_id = ${organisationId} and gram = any (${ours})
      group by no
    )
    select t.subject_id, t.channel_id, t.at, likeness.jaccard
    from near join ${saidTexts} t on t.organisation_id = ${organisationId} and t.no = near.no
    cross join lateral (
      select same.shared::float8 / (t.size + ${grams.length}::integer - same.shared) as jaccard
      from (select count(*) as shared from unnest(t.grams) as one(gram) where one.gram = any (${ours})) as same
    ) as likeness
    where t.at >= ${since.toISOString()}::timestamptz and t.size between ${least} and ${most}
      and near.shared + ceil(${RECYCLED}::float8 * t.size) >= ${NEEDED}::float8 * (t.size + ${grams.length}::integer)
      and not t.subject_id = any (${sql.param(question.exceptSubjects ?? [])}::uuid[])
      and likeness.jaccard > ${RECYCLED}::float8
    order by likeness.jaccard desc, t.at desc
    limit ${question.limit ?? 3}`
}
