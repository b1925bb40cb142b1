import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { ideaMerged } from '../events.ts'
import { thankJob } from '../jobs/thank.ts'
import { mayManage, noIdea } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { copyVotes, countOn, retarget, updateIdea } from '../store/idea.ts'
import { type Done, done } from './ideas.ts'

/**
 * Makes two ideas one. Votes are joined, one a member; who asked for the first has asked for the second from now on
 * (see `withMerged`), and is told with the others.
 */
export async function mergeIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly intoId: string },
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  if (input.id === input.intoId) return refuse('invalid', 'An idea cannot be merged into itself.')
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<Done>> => {
    // Locked in the order of their ids, so that two merges at once cannot wait for each other.
    const rows = new Map<string, Awaited<ReturnType<typeof ideaRow>>>()
    for (const id of [input.id, input.intoId].sort())
      rows.set(id, await ideaRow(tx, organisationId, id, { lock: true }))
    const [from, into] = [rows.get(input.id), rows.get(input.intoId)]
    if (!from || !into) return noIdea
    if (from.state === 'merged' || into.state === 'merged')
      return refuse('conflict', 'One of the two was merged already.')
    if (from.state === 'published') return refuse('conflict', 'This idea is published already.')
    if (from.state === 'writing')
      return refuse('conflict', 'A draft is being written for this idea. Put it back first.')
    const votes = await copyVotes(tx, organisationId, from.id, into.id)
    await countOn(tx, organisationId, into.id, { votes, asked: from.asked })
    await retarget(tx, organisationId, from.id, into.id)
    await updateIdea(tx, organisationId, from.id, {
      state: 'merged',
      mergedInto: into.id,
      reason: null,
      changedAt: ctx.now(),
    })
    if (into.state === 'published') await tx.enqueue(thankJob, { ideaId: into.id })
    tx.emit(ideaMerged(from.id, into.id))
    return ok(done)
  })
}
