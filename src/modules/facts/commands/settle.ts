import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { complete, openSlots, slotFor } from '../domain/approval.ts'
import { wordingEvent } from '../events.ts'
import { maySee, sentences } from '../policy.ts'
import { findWording, houseOf, matterOf, rulesOf, verdictsOf, wordingsOf } from '../queries/load.ts'
import { insertVerdict, lockFact, updateFact, updateWording } from '../store/facts.ts'
import type { FactRow, WordingRow } from '../tables.ts'
import { instant } from './propose.ts'
import { releaseWhenDue } from './release.ts'

const gone = (): Refused => refuse('not_found', 'There is no such wording.')

/** The wording with its fact held, as long as the actor may see it and it still waits. */
async function open(
  ctx: Ctx,
  tx: WriteTx,
  wordingId: string,
): Promise<Result<{ fact: FactRow; wording: WordingRow }>> {
  const found = await findWording(tx, ctx.organisationId, wordingId)
  const fact = found && (await lockFact(tx, ctx.organisationId, found.factId))
  const wording = fact && (await findWording(tx, ctx.organisationId, wordingId))
  if (!fact || !wording) return gone()
  if (!maySee(ctx, fact, await wordingsOf(tx, ctx.organisationId, [fact.id]))) return gone()
  if (wording.state !== 'proposed' || fact.withdrawnAt)
    return refuse('stale', 'This wording does not wait for approval any more.')
  return ok({ fact, wording })
}

export interface Settled {
  readonly state: string
  /** Departments, `second` or `person`: what is still missing. */
  readonly waitsFor: string[]
}

/**
 * Gives the one consent this member can give. With the last one the wording is approved, what loosens with it holds,
 * and it is released as soon as its date and the embargo allow.
 */
export async function approveWording(
  ctx: Ctx,
  input: { readonly wordingId: string; readonly note?: string | null | undefined },
): Promise<Result<Settled>> {
  if (ctx.actor.kind !== 'member') return refuse('forbidden', sentences.human)
  const { memberId } = ctx.actor
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<Settled>> => {
    const opened = await open(ctx, tx, input.wordingId)
    if (!opened.ok) return opened
    const { fact, wording } = opened.value
    const { presentKinds, me } = await houseOf(ctx)
    const rule = (await rulesOf(tx, organisationId))(fact.kind)
    const verdicts = (await verdictsOf(tx, organisationId, [wording.id])).get(wording.id) ?? []
    const matter = matterOf(fact, wording, rule, verdicts, presentKinds)
    const answer = slotFor(matter, me)
    if ('why' in answer)
      return refuse('forbidden', answer.why, { help: await whoCanHelp(ctx, 'facts.approve') })
    const verdict = { organisationId, wordingId: wording.id, memberId, slot: answer.slot, at: ctx.now() }
    if (!(await insertVerdict(tx, { ...verdict, verdict: 'approved', note: input.note ?? null })))
      return refuse('stale', 'Somebody approved this a moment ago; the page shows the newest state.')
    tx.emit(wordingEvent('consented', wording))
    const after = { ...matter, given: [...matter.given, { memberId, slot: answer.slot }] }
    if (!complete(after)) return ok({ state: 'proposed', waitsFor: openSlots(after) })
    return ok({ state: await becomeApproved(ctx, tx, fact, wording), waitsFor: [] })
  })
}

async function becomeApproved(ctx: Ctx, tx: WriteTx, fact: FactRow, wording: WordingRow): Promise<string> {
  const { organisationId } = ctx
  const approved = { state: 'approved', approvedAt: ctx.now() } as const
  await updateWording(tx, organisationId, wording.id, approved)
  tx.emit(wordingEvent('approved', wording))
  const { change } = wording
  const loosened = change && {
    ...(change.class && { class: change.class }),
    ...(change.places !== undefined && { places: change.places && [...change.places] }),
    ...(change.embargoUntil !== undefined && { embargoUntil: instant(change.embargoUntil) }),
    ...(change.phrases && { phrases: [...change.phrases] }),
  }
  const now = { ...fact, ...loosened }
  if (loosened) await updateFact(tx, organisationId, fact.id, loosened)
  // An embargo that ends earlier lets the others go, too.
  for (const other of await wordingsOf(tx, organisationId, [fact.id]))
    if (loosened && other.id !== wording.id) await releaseWhenDue(ctx, tx, now, other)
  return releaseWhenDue(ctx, tx, now, { ...wording, ...approved })
}

/** Sends a wording back; only somebody whose consent it waits for can, and it ends with that. */
export async function declineWording(
  ctx: Ctx,
  input: { readonly wordingId: string; readonly reason: string },
): Promise<Result<{ done: true }>> {
  if (ctx.actor.kind !== 'member') return refuse('forbidden', sentences.human)
  const { memberId } = ctx.actor
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const opened = await open(ctx, tx, input.wordingId)
    if (!opened.ok) return opened
    const { fact, wording } = opened.value
    const { presentKinds, me } = await houseOf(ctx)
    const rule = (await rulesOf(tx, organisationId))(fact.kind)
    const verdicts = (await verdictsOf(tx, organisationId, [wording.id])).get(wording.id) ?? []
    const answer = slotFor(matterOf(fact, wording, rule, verdicts, presentKinds), me)
    if ('why' in answer)
      return refuse('forbidden', answer.why, { help: await whoCanHelp(ctx, 'facts.approve') })
    const at = ctx.now()
    const { reason } = input
    const verdict = { organisationId, wordingId: wording.id, memberId, slot: answer.slot, at }
    await insertVerdict(tx, { ...verdict, verdict: 'declined', note: reason })
    await updateWording(tx, organisationId, wording.id, { state: 'declined', endedAt: at, reason })
    tx.emit(wordingEvent('declined', wording))
    return ok({ done: true })
  })
}
