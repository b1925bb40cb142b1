import { and, eq, inArray } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { type MentionRow, mention } from '../tables.ts'
import { cardColumns } from './mention-cards.ts'

/** Stored mentions by id, as they are there for whoever asks. */
export async function mentionRows(ctx: Ctx, ids: readonly string[]): Promise<Map<string, MentionRow>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select(cardColumns)
      .from(mention)
      .where(and(eq(mention.organisationId, ctx.organisationId), inArray(mention.id, [...ids]))),
  )
  return new Map(rows.map((row) => [row.id, row]))
}
