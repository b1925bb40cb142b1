import { and, eq, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { mention } from '../tables.ts'
import { mentionEnrichment } from '../tables-queries.ts'

export type KnownMood = 'positive' | 'neutral' | 'negative'

/** How mentions sound, by id, as read or put right; those we are not sure of, and of whom no mood is kept, are absent. */
export async function moodsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, KnownMood>> {
  const moods = new Map<string, KnownMood>()
  for (let start = 0; start < ids.length; start += 10_000) {
    const part = ids.slice(start, start + 10_000)
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: mention.id, mood: mentionEnrichment.sentiment })
        .from(mention)
        .innerJoin(
          mentionEnrichment,
          and(
            eq(mentionEnrichment.organisationId, mention.organisationId),
            eq(mentionEnrichment.mentionId, mention.id),
          ),
        )
        .where(
          and(
            eq(mention.organisationId, ctx.organisationId),
            sql`${mention.id} = any (${sql.param(part)}::uuid[])`,
          ),
        ),
    )
    for (const { id, mood } of rows) if (mood !== 'unsure' && mood !== 'withheld') moods.set(id, mood)
  }
  return moods
}
