import { and, eq, inArray } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { posts } from '../tables.ts'

/** Takes the words out of posts. Where, when and by whom they went out stays, and the digest of what was decided. */
export async function forgetPostWords(
  tx: WriteTx,
  organisationId: string,
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .update(posts)
    .set({ text: '', title: 'Erased', media: [], url: null, remoteContext: null, stateReason: null })
    .where(
      and(eq(posts.organisationId, organisationId), eq(posts.kind, 'reply'), inArray(posts.id, [...ids])),
    )
    .returning({ id: posts.id, replyTo: posts.replyTo })
  for (const { id, replyTo } of rows)
    if (replyTo)
      await tx
        .update(posts)
        .set({ replyTo: { ...replyTo, context: {} } })
        .where(and(eq(posts.organisationId, organisationId), eq(posts.id, id)))
  return rows.map(({ id }) => id)
}
