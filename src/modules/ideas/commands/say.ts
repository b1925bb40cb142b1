import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { overBecause } from '../domain/lifecycle.ts'
import { ideaEvent } from '../events.ts'
import { mayAdd, named, noIdea } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { countOn, deleteComment, deleteVote, insertComment, insertVote } from '../store/idea.ts'
import { type Done, done } from './ideas.ts'

/** Votes for an idea or takes the vote back; one a member, pressed as often as one likes. */
export async function voteIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly on: boolean },
): Promise<Result<{ votes: number }>> {
  const allowed = await mayAdd(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ votes: number }>> => {
    const idea = await ideaRow(tx, organisationId, input.id, { lock: true })
    if (!idea) return noIdea
    const over = overBecause(idea.state)
    if (over) return refuse('conflict', over)
    const changed = input.on
      ? await insertVote(tx, { organisationId, ideaId: idea.id, memberId: who.value, at: ctx.now() })
      : await deleteVote(tx, organisationId, idea.id, who.value)
    if (!changed) return ok({ votes: idea.votes })
    tx.emit(ideaEvent('voted', idea.id))
    return ok({ votes: await countOn(tx, organisationId, idea.id, { votes: input.on ? 1 : -1 }) })
  })
}

/** Says something about an idea. */
export async function commentIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string },
): Promise<Result<Done>> {
  const allowed = await mayAdd(ctx)
  if (!allowed.ok) return allowed
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id)
    if (!idea) return noIdea
    const at = ctx.now()
    const { organisationId } = ctx
    const row = { organisationId, ideaId: idea.id, memberId: who.value, text: input.text.trim(), at }
    await insertComment(tx, { ...row, id: newId(at.getTime()) })
    tx.emit(ideaEvent('commented', idea.id))
    return ok(done)
  })
}

/** Takes a comment of one's own back. */
export async function removeComment(ctx: Ctx, input: { readonly id: string }): Promise<Result<Done>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.write(
    async (tx): Promise<Result<Done>> =>
      (await deleteComment(tx, ctx.organisationId, input.id, who.value))
        ? ok(done)
        : refuse('not_found', 'This comment is not there any more, or it is not yours.'),
  )
}
