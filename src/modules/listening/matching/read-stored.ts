import { and, asc, desc, eq, gt, gte, isNull, lt, or, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { cardColumns } from '../queries/mention-cards.ts'
import { type MentionRow, mention } from '../tables.ts'
import { mentionEnrichment, type Sentiment } from '../tables-queries.ts'

export interface StoredMention {
  readonly row: MentionRow
  readonly enrichment: { readonly language: string | null; readonly sentiment: Sentiment } | undefined
}

/** Where a page ended. */
export interface ReadTo {
  readonly at: Date
  readonly id: string
}

const PAGE = 2000

/** The newest first. Of a post heard through several channels the one heard first comes first. */
export const newestFirst = [desc(mention.publishedAt), asc(mention.id)]

/** Mentions that stand, written at `since` or later and, in the order of `newestFirst`, behind `before`. */
export function standingSince(ctx: Ctx, since: Date, before: ReadTo | null): SQL | undefined {
  return and(
    eq(mention.organisationId, ctx.organisationId),
    isNull(mention.deletedAt),
    gte(mention.publishedAt, since),
    before
      ? or(
          lt(mention.publishedAt, before.at),
          and(eq(mention.publishedAt, before.at), gt(mention.id, before.id)),
        )
      : undefined,
  )
}

/**
 * Mentions that stand, the newest first, page by page, back to `since`. Of a post heard through several channels the one
 * heard first comes first, as when it was understood: a query counts it by the same mention as others do.
 */
export async function* readStored(ctx: Ctx, since: Date): AsyncGenerator<StoredMention[]> {
  let before: ReadTo | null = null
  for (;;) {
    const page: StoredMention[] = await readPage(ctx, since, before)
    if (page.length > 0) yield page
    const last = page.at(-1)
    if (page.length < PAGE || !last) return
    before = { at: last.row.publishedAt, id: last.row.id }
  }
}

async function readPage(ctx: Ctx, since: Date, before: ReadTo | null): Promise<StoredMention[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        row: cardColumns,
        language: mentionEnrichment.language,
        sentiment: mentionEnrichment.sentiment,
      })
      .from(mention)
      .leftJoin(
        mentionEnrichment,
        and(
          eq(mentionEnrichment.organisationId, mention.organisationId),
          eq(mentionEnrichment.mentionId, mention.id),
        ),
      )
      .where(standingSince(ctx, since, before))
      .orderBy(...newestFirst)
      .limit(PAGE),
  )
  return rows.map(({ row, language, sentiment }) => ({
    row,
    enrichment: sentiment === null ? undefined : { language, sentiment },
  }))
}
