import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mayBecome } from '../domain/lifecycle.ts'
import { factEvent, wordingEvent } from '../events.ts'
import { allowed, mayNotWithdraw, maySee } from '../policy.ts'
import { findWording, wordingsOf } from '../queries/load.ts'
import { lockFact, updateFact, updateWording } from '../store/facts.ts'
import { compareChannelsOf } from './compare.ts'

type Done = { done: true }

/** Takes a wording back before it is live: who proposed it, or somebody who approves facts. */
export async function withdrawWording(
  ctx: Ctx,
  input: { readonly wordingId: string; readonly reason: string },
): Promise<Result<Done>> {
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const found = await findWording(tx, ctx.organisationId, input.wordingId)
    const fact = found && (await lockFact(tx, ctx.organisationId, found.factId))
    const all = fact ? await wordingsOf(tx, ctx.organisationId, [fact.id]) : []
    const wording = all.find((one) => one.id === input.wordingId)
    if (!fact || !wording || !maySee(ctx, fact, all)) return refuse('not_found', 'There is no such wording.')
    const { actor } = ctx
    const own = actor.kind === 'member' && actor.memberId === wording.proposedBy
    const by = own ? ok(actor.memberId) : await allowed(ctx, 'approve')
    if (!by.ok) return by
    if (wording.state === 'live')
      return refuse('conflict', 'A live wording is replaced by another one, or the whole fact is withdrawn.')
    if (!mayBecome(wording.state, 'withdrawn'))
      return refuse('stale', 'This wording has come to an end already.')
    const ended = { state: 'withdrawn', endedAt: ctx.now(), reason: input.reason } as const
    await updateWording(tx, ctx.organisationId, wording.id, ended)
    tx.emit(wordingEvent('wording-withdrawn', wording))
    return ok({ done: true })
  })
}

/** Withdraws a fact with all its wordings: texts are not compared with it any more. */
export async function withdrawFact(
  ctx: Ctx,
  input: { readonly factId: string; readonly reason: string },
): Promise<Result<Done>> {
  const by = await allowed(ctx, 'approve')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const fact = await lockFact(tx, ctx.organisationId, input.factId)
    const all = await wordingsOf(tx, ctx.organisationId, [input.factId])
    if (!fact || !maySee(ctx, fact, all)) return refuse('not_found', 'There is no such fact.')
    if (fact.withdrawnAt) return refuse('conflict', 'This fact has been withdrawn already.')
    const why = mayNotWithdraw(fact, all, by.value)
    if (why) return refuse('forbidden', why, { help: await whoCanHelp(ctx, 'facts.approve') })
    const now = ctx.now()
    for (const wording of all.filter((one) => mayBecome(one.state, 'withdrawn')))
      await updateWording(tx, ctx.organisationId, wording.id, {
        state: 'withdrawn',
        endedAt: now,
        reason: input.reason,
      })
    await updateFact(tx, ctx.organisationId, fact.id, { withdrawnAt: now, withdrawnBy: by.value })
    tx.emit(factEvent('withdrawn', fact.id))
    await compareChannelsOf(ctx, tx, fact.id)
    return ok({ done: true })
  })
}
