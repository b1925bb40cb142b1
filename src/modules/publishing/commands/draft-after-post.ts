import { and, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { DraftState, PostState } from '../contract.ts'
import { setDraftState } from '../store/drafts.ts'
import { type PostRow, posts } from '../tables.ts'

/** The draft follows its posts: live when all that could go out did, stopped when one was refused for good. */
export async function draftAfterPost(ctx: Ctx, tx: WriteTx, post: PostRow): Promise<void> {
  if (!post.draftId) return
  const rows = await tx
    .select({ state: posts.state })
    .from(posts)
    .where(and(eq(posts.organisationId, ctx.organisationId), eq(posts.draftId, post.draftId)))
  const state = draftStateOf(rows.map((row) => row.state))
  if (state) await setDraftState(tx, ctx.organisationId, post.draftId, { state })
}

/** Null while something is still on its way. */
export function draftStateOf(states: readonly PostState[]): DraftState | null {
  const counted = states.filter((state) => state !== 'cancelled')
  // Everything was stopped: it can be written again.
  if (counted.length === 0) return states.length > 0 ? 'draft' : null
  const out = (state: PostState) => state === 'live' || state === 'removed'
  if (counted.every(out)) return 'live'
  const settled = counted.every((state) => out(state) || state === 'refused')
  return settled ? 'stopped' : null
}
