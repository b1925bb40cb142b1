import { and, eq, isNull, sql } from 'drizzle-orm'
import { gramsOf, jaccard } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { sameSentence, sentencesOf } from '../domain/likeness.ts'
import { answerGrams, answerTexts, savedReplies } from '../tables.ts'

export interface Likeness {
  /** 0–1: the share of runs of five words in common with the nearest; null: less than five words to compare. */
  readonly share: number | null
  readonly nearest:
    | { readonly kind: 'reply'; readonly id: string; readonly title: string }
    | { readonly kind: 'answer' }
    | null
  /** The sentence of this text that stands there as well. */
  readonly sentence: string | null
}

const DAYS = 90
/** Of each run of words so many latest answers are looked at, however many ended with the same greeting. */
const LATEST = 200

/**
 * How near a text is to a saved reply, and to what was answered to others in the last 90 days (Jaccard over runs of five
 * words). The words of those answers are not read: only hashes of them are kept.
 */
export async function likeness(
  ctx: Ctx,
  input: { readonly text: string; readonly lang: string; readonly conversationId: string },
): Promise<Likeness> {
  const ours = gramsOf(input.text)
  if (ours.length === 0) return { share: null, nearest: null, sentence: null }
  const reply = await nearestReply(ctx, ours)
  const answer = await nearestAnswer(ctx, ours, input.conversationId)
  const near = (answer?.share ?? 0) > (reply?.share ?? 0) ? answer : reply
  if (!near) return { share: 0, nearest: null, sentence: null }
  const sentences = sentencesOf(input.text, input.lang).map((text) => ({ text, grams: gramsOf(text) }))
  return {
    share: near.share,
    nearest:
      near === reply && reply ? { kind: 'reply', id: reply.id, title: reply.title } : { kind: 'answer' },
    sentence: sameSentence(sentences, new Set(near.grams)),
  }
}

async function nearestReply(ctx: Ctx, ours: readonly number[]) {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: savedReplies.id, title: savedReplies.title, grams: savedReplies.grams })
      .from(savedReplies)
      .where(and(eq(savedReplies.organisationId, ctx.organisationId), isNull(savedReplies.archivedAt))),
  )
  const judged = rows.map((row) => ({ ...row, share: jaccard(ours, row.grams) }))
  return judged.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share)[0] ?? null
}

interface Row extends Record<string, unknown> {
  post_id: string
  share: number
}

async function nearestAnswer(ctx: Ctx, ours: readonly number[], conversationId: string) {
  const since = new Date(ctx.now().getTime() - DAYS * 86_400_000).toISOString()
  const asked = sql`${sql.param([...ours])}::integer[]`
  return ctx.read(async (tx) => {
    const found = await tx.execute<Row>(sql`
      with hit as (
        select near.post_id, count(*)::float8 as shared from unnest(${asked}) as one(gram)
        cross join lateral (
          select g.post_id from ${answerGrams} g
          where g.organisation_id = ${ctx.organisationId} and g.gram = one.gram and g.at >= ${since}::timestamptz
          order by g.at desc limit ${LATEST}
        ) as near
        group by near.post_id
      )
      select t.post_id, hit.shared / (t.size + ${ours.length}::integer - hit.shared) as share
      from hit join ${answerTexts} t on t.organisation_id = ${ctx.organisationId} and t.post_id = hit.post_id
      where t.conversation_id <> ${conversationId}
      order by share desc, t.at desc limit 1`)
    const [row] = found.rows
    if (!row) return null
    const grams = await tx
      .select({ gram: answerGrams.gram })
      .from(answerGrams)
      .where(and(eq(answerGrams.organisationId, ctx.organisationId), eq(answerGrams.postId, row.post_id)))
    return { share: Number(row.share), grams: grams.map(({ gram }) => gram) }
  })
}
