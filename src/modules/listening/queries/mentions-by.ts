import { and, desc, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MentionCard } from '../contract.ts'
import { mention } from '../tables.ts'
import { cardColumns, shapeCard } from './mention-cards.ts'

/** An account as its network knows it. */
export interface AuthorKey {
  readonly network: string
  readonly remoteId: string
}

export interface MentionsBy {
  readonly authors: readonly AuthorKey[]
  /** Only what did not speak to us and stands: said about us, not to us. */
  readonly heardOnly: boolean
  /** Older than this place. */
  readonly before?: { readonly at: string; readonly id: string } | undefined
  readonly limit: number
}

/** What these accounts wrote, by the time it was published, newest first; only what the one who asks may see. */
export async function mentionsBy(ctx: Ctx, about: MentionsBy): Promise<MentionCard[]> {
  if (about.authors.length === 0) return []
  const { before } = about
  const rows = await ctx.read((tx) =>
    tx
      .select(cardColumns)
      .from(mention)
      .where(
        and(
          eq(mention.organisationId, ctx.organisationId),
          byAuthors(about.authors),
          about.heardOnly ? and(eq(mention.addressed, false), isNull(mention.deletedAt)) : undefined,
          before
            ? sql`(${mention.publishedAt}, ${mention.id}) < (${before.at}::timestamptz, ${before.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(mention.publishedAt), desc(mention.id))
      .limit(about.limit),
  )
  return rows.map((row) => shapeCard(ctx, row))
}

export function byAuthors(authors: readonly AuthorKey[]): SQL | undefined {
  return or(
    ...authors.map(({ network, remoteId }) =>
      and(eq(mention.network, network), eq(mention.authorRemoteId, remoteId)),
    ),
  )
}
