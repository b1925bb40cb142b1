import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { MomentKind } from '../domain/moments.ts'
import { type MomentRow, type Outcome, postMoments } from '../tables.ts'

type NewMoment = Pick<MomentRow, 'organisationId' | 'postId' | 'kind' | 'moment' | 'channelId' | 'dueAt'>

/** Plans moments; those planned before stay as they are. */
export async function insertMoments(tx: WriteTx, rows: readonly NewMoment[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(postMoments)
      .values([...rows])
      .onConflictDoNothing()
}

/** Plans one for now, again if there was one before. */
export async function planNow(
  tx: WriteTx,
  post: { readonly organisationId: string; readonly postId: string; readonly channelId: string },
  kind: MomentKind,
  dueAt: Date,
): Promise<void> {
  const { organisationId, postId, channelId } = post
  const open = { dueAt, settledAt: null, outcome: null, reason: null }
  await tx
    .insert(postMoments)
    .values({ organisationId, postId, channelId, kind, moment: 'now', ...open })
    .onConflictDoUpdate({
      target: [postMoments.organisationId, postMoments.postId, postMoments.kind, postMoments.moment],
      set: open,
    })
}

interface Settled {
  readonly at: Date
  readonly outcome: Outcome
  readonly reason?: string | null
}

/** Settles one moment; false when it was settled before. */
export async function settleMoment(
  tx: WriteTx,
  row: Pick<MomentRow, 'organisationId' | 'postId' | 'kind' | 'moment'>,
  { at, outcome, reason = null }: Settled,
): Promise<boolean> {
  const settled = await tx
    .update(postMoments)
    .set({ settledAt: at, outcome, reason })
    .where(
      and(
        eq(postMoments.organisationId, row.organisationId),
        eq(postMoments.postId, row.postId),
        eq(postMoments.kind, row.kind),
        eq(postMoments.moment, row.moment),
        isNull(postMoments.settledAt),
      ),
    )
    .returning({ postId: postMoments.postId })
  return settled.length > 0
}

/** Nothing more is asked about this post. */
export async function settleAllOf(
  tx: WriteTx,
  organisationId: string,
  postId: string,
  { at, outcome, reason = null }: Settled,
): Promise<void> {
  await tx
    .update(postMoments)
    .set({ settledAt: at, outcome, reason })
    .where(
      and(
        eq(postMoments.organisationId, organisationId),
        eq(postMoments.postId, postId),
        isNull(postMoments.settledAt),
      ),
    )
}

/** No figures of this post any more, and none of the looks that are due; later ones still look whether it came back. */
export async function settleGone(
  tx: WriteTx,
  organisationId: string,
  postId: string,
  { at, outcome, reason = null }: Settled,
): Promise<void> {
  await tx
    .update(postMoments)
    .set({ settledAt: at, outcome, reason })
    .where(
      and(
        eq(postMoments.organisationId, organisationId),
        eq(postMoments.postId, postId),
        isNull(postMoments.settledAt),
        or(eq(postMoments.kind, 'figures'), lte(postMoments.dueAt, at)),
      ),
    )
}

/** It is there again: what is still to come is taken after all. */
export async function reopenGone(
  tx: WriteTx,
  organisationId: string,
  postId: string,
  at: Date,
): Promise<void> {
  await tx
    .update(postMoments)
    .set({ settledAt: null, outcome: null, reason: null })
    .where(
      and(
        eq(postMoments.organisationId, organisationId),
        eq(postMoments.postId, postId),
        eq(postMoments.outcome, 'gone'),
        gt(postMoments.dueAt, at),
      ),
    )
}
