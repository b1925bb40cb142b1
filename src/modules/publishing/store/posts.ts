import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { type PostEvent, transition } from '../domain/lifecycle.ts'
import { channelWaits, type PostRow, posts } from '../tables.ts'

type NewPost = typeof posts.$inferInsert
/** What may change beside the state; words and media are not among it. */
export type PostChange = Partial<
  Pick<
    PostRow,
    | 'stateReason'
    | 'hold'
    | 'dueAt'
    | 'nextAttemptAt'
    | 'attempts'
    | 'claimedAt'
    | 'liveAt'
    | 'remoteId'
    | 'url'
    | 'remoteContext'
    | 'handedAt'
    | 'handedTo'
    | 'verified'
    | 'removedAt'
    | 'removedBy'
  >
> & { readonly sendingAt?: SQL }

export async function insertPosts(tx: WriteTx, rows: readonly NewPost[]): Promise<void> {
  if (rows.length > 0) await tx.insert(posts).values([...rows])
}

/**
 * Moves one post through its life. Returns the new row, or null when that cannot happen in the state it is in: the
 * state is part of the condition, so of two that try at once only one succeeds.
 */
export async function movePost(
  tx: WriteTx,
  post: Pick<PostRow, 'organisationId' | 'id' | 'state'>,
  event: PostEvent,
  change: PostChange = {},
): Promise<PostRow | null> {
  const next = transition(post.state, event)
  if (!next) return null
  const rows = await tx
    .update(posts)
    .set({ ...change, state: next })
    .where(
      and(eq(posts.organisationId, post.organisationId), eq(posts.id, post.id), eq(posts.state, post.state)),
    )
    .returning()
  return rows[0] ?? null
}

/** What `sendingAt` is set to: now, by the clock that all workers share. */
export const databaseNow = sql`clock_timestamp()`

/** How many seconds it takes until this post began to be sent `after` seconds ago, by the clock of the database; 0: it did. */
export async function secondsUntilSentFor(
  tx: WriteTx,
  { organisationId, id }: Pick<PostRow, 'organisationId' | 'id'>,
  after: number,
): Promise<number> {
  const left = sql<number>`extract(epoch from ${posts.sendingAt} - clock_timestamp())::float8 + ${after}`
  const [row] = await tx
    .select({ left })
    .from(posts)
    .where(and(eq(posts.organisationId, organisationId), eq(posts.id, id)))
  return Math.min(after, Math.max(0, row?.left ?? 0))
}

/** Moves the minute of posts that are not out yet. */
export async function moveDue(
  tx: WriteTx,
  organisationId: string,
  draftId: string,
  dueAt: Date,
): Promise<PostRow[]> {
  return tx
    .update(posts)
    .set({ dueAt, nextAttemptAt: dueAt })
    .where(
      and(
        eq(posts.organisationId, organisationId),
        eq(posts.draftId, draftId),
        inArray(posts.state, ['waiting', 'scheduled', 'held']),
      ),
    )
    .returning()
}

/** Nothing goes out on the channel before `until`; a longer wait that stands is kept. */
export async function setChannelWait(
  tx: WriteTx,
  row: {
    readonly organisationId: string
    readonly channelId: string
    readonly until: Date
    readonly reason: string
  },
): Promise<void> {
  await tx
    .insert(channelWaits)
    .values(row)
    .onConflictDoUpdate({
      target: [channelWaits.organisationId, channelWaits.channelId],
      set: { until: sql`greatest(${channelWaits.until}, excluded.until)`, reason: row.reason },
    })
}

/** The words of a live post, alt texts included, as the network has them now; the only way words of a post change. */
export async function reword(
  tx: WriteTx,
  post: Pick<PostRow, 'organisationId' | 'id'>,
  { text, media }: Pick<PostRow, 'text' | 'media'>,
): Promise<void> {
  await tx
    .update(posts)
    .set({ text, media })
    .where(and(eq(posts.organisationId, post.organisationId), eq(posts.id, post.id), eq(posts.state, 'live')))
}
