import { and, eq } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type MeasuredPost, measuredPosts } from '../tables.ts'

/** True when it was not there yet: the same post may be told about more than once. */
export async function insertPost(tx: WriteTx, row: typeof measuredPosts.$inferInsert): Promise<boolean> {
  const inserted = await tx
    .insert(measuredPosts)
    .values(row)
    .onConflictDoNothing()
    .returning({ postId: measuredPosts.postId })
  return inserted.length > 0
}

type PostChange = Partial<
  Pick<MeasuredPost, 'state' | 'goneAt' | 'seenText' | 'seenAt' | 'oursAt' | 'remoteId'>
>

export async function updatePost(
  tx: WriteTx,
  organisationId: string,
  postId: string,
  change: PostChange,
): Promise<void> {
  await tx.update(measuredPosts).set(change).where(named(organisationId, postId))
}

/** The row, held against others until the transaction ends. */
export async function lockPost(
  tx: WriteTx,
  organisationId: string,
  postId: string,
): Promise<MeasuredPost | null> {
  const [row] = await tx.select().from(measuredPosts).where(named(organisationId, postId)).for('update')
  return row ?? null
}

function named(organisationId: string, postId: string) {
  return and(eq(measuredPosts.organisationId, organisationId), eq(measuredPosts.postId, postId))
}
