import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { mentionDeleted } from '../events.ts'
import { type AuthorKey, byAuthors } from '../queries/mentions-by.ts'
import { eraseMentions } from '../store/erase-authors.ts'
import { mention } from '../tables.ts'

/** Erases what these accounts wrote, at most `limit` at a time; gives how many went: fewer than `limit` means all are. */
export async function eraseAuthors(ctx: Ctx, authors: readonly AuthorKey[], limit: number): Promise<number> {
  if (authors.length === 0) return 0
  return ctx.write(async (tx) => {
    const rows = await tx
      .select({ id: mention.id, channelId: mention.channelId })
      .from(mention)
      .where(and(eq(mention.organisationId, ctx.organisationId), byAuthors(authors)))
      .limit(limit)
    await eraseMentions(
      tx,
      ctx.organisationId,
      rows.map(({ id }) => id),
      ctx.now(),
    )
    for (const { id, channelId } of rows) tx.emit(mentionDeleted(id, channelId))
    return rows.length
  })
}
