import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type Move, mayMove, overBecause } from '../domain/lifecycle.ts'
import { ideaEvent } from '../events.ts'
import { actorId, mayAdd, mayManage, noIdea } from '../policy.ts'
import { ideaRow } from '../queries/rows.ts'
import { giveIdeas, updateIdea } from '../store/idea.ts'
import { type Done, done } from './ideas.ts'

const facts = { new: 'put-back', chosen: 'chosen', declined: 'declined' } as const

/** Chooses an idea, puts it back, or declines it. Declining says why, so that whoever had it learns something. */
export async function moveIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly to: Move; readonly reason?: string | undefined },
): Promise<Result<Done>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const reason = input.reason?.trim() ?? ''
  if (input.to === 'declined' && reason === '')
    return refuse('invalid', 'Say why it is declined.', {
      fields: { reason: 'One sentence is enough; whoever had the idea reads it.' },
    })
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!idea) return noIdea
    if (idea.state === input.to) return ok(done)
    if (!mayMove(idea.state, input.to))
      return refuse('conflict', overBecause(idea.state) ?? 'This idea cannot be put there from where it is.')
    await updateIdea(tx, ctx.organisationId, idea.id, {
      state: input.to,
      reason: input.to === 'declined' ? reason : null,
      draftId: null,
      changedAt: ctx.now(),
    })
    tx.emit(ideaEvent(facts[input.to], idea.id))
    return ok(done)
  })
}

/** Says who takes care of an idea: oneself by anybody who may write, somebody else by those who keep ideas. */
export async function assignIdea(
  ctx: Ctx,
  input: { readonly id: string; readonly memberId: string | null },
): Promise<Result<Done>> {
  const own = input.memberId !== null && input.memberId === actorId(ctx)
  const allowed = own ? await mayAdd(ctx) : await mayManage(ctx)
  if (!allowed.ok) return allowed
  if (input.memberId && (await memberCards(ctx, [input.memberId])).get(input.memberId)?.status !== 'active')
    return refuse('invalid', 'Only somebody who is here can take care of an idea.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const idea = await ideaRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!idea) return noIdea
    const over = overBecause(idea.state)
    if (over) return refuse('conflict', over)
    if (own && idea.assignedTo && idea.assignedTo !== input.memberId && !may(ctx.actor, 'ideas.manage'))
      return refuse('conflict', 'Somebody takes care of this idea already.')
    await updateIdea(tx, ctx.organisationId, idea.id, { assignedTo: input.memberId, changedAt: ctx.now() })
    tx.emit(ideaEvent('assigned', idea.id, { memberId: input.memberId }))
    return ok(done)
  })
}

/** Somebody leaves: another person takes care of their ideas. */
export async function takeOver(ctx: Ctx, ids: readonly string[], toMemberId: string): Promise<Result<Done>> {
  if ((await memberCards(ctx, [toMemberId])).get(toMemberId)?.status !== 'active')
    return refuse('invalid', 'Only somebody who is here can take care of an idea.')
  return ctx.write(async (tx): Promise<Result<Done>> => {
    if (ids.length > 0) await giveIdeas(tx, ctx.organisationId, ids, toMemberId)
    for (const id of ids) tx.emit(ideaEvent('assigned', id))
    return ok(done)
  })
}
