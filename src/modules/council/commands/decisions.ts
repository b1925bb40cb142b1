import { localTime } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import { endException as endAccess } from '#modules/policy/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { decisionEvent, exceptionEvent } from '../events.ts'
import { allowChair, asCouncil, chairs, memberOf } from '../policy.ts'
import { decisionRow, exceptionBy } from '../queries/rows.ts'
import { closeException, updateDecision } from '../store/decision.ts'
import type { DecisionRow } from '../tables.ts'
import { carryOut } from './carry-out.ts'
import { setReminders } from './decide.ts'

type Done = { done: true }
const done = { done: true } as const
const gone = refuse('not_found', 'This decision is not in the register.')

/** The owner says that it is carried out; the chair may for them. */
export async function finishDecision(
  ctx: Ctx,
  input: { readonly id: string; readonly note: string },
): Promise<Result<Done>> {
  return act(ctx, input.id, async (tx, decision): Promise<Result<Done>> => {
    if (decision.ownerId !== memberOf(ctx) && !chairs(ctx.actor)) return allowOwner(ctx, decision)
    if (decision.state === 'done') return refuse('conflict', 'It is done already.')
    if (decision.apply === 'waiting' || decision.apply === 'failed')
      return refuse('conflict', 'It is carried out by itself, not by saying so.', {
        help:
          decision.apply === 'failed'
            ? 'See why it could not be, and carry it out again.'
            : 'Its day is to come.',
      })
    const change = { state: 'done', doneAt: ctx.now(), doneBy: memberOf(ctx), doneNote: input.note } as const
    await updateDecision(tx, ctx.organisationId, decision.id, change)
    tx.emit(decisionEvent('done', decision))
    return ok(done)
  })
}

async function allowOwner(ctx: Ctx, { ownerId }: DecisionRow): Promise<Result<never>> {
  const owner = (await memberCards(ctx, [ownerId])).get(ownerId)
  return refuse('forbidden', 'Its owner says when it is done, or the chair.', {
    help: `Ask ${owner?.name ?? 'the chair'}.`,
  })
}

/** Another owner or another day. */
export async function changeDecision(
  ctx: Ctx,
  input: { readonly id: string; readonly ownerId: string; readonly dueOn: string | null },
): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return act(ctx, input.id, async (tx, decision): Promise<Result<Done>> => {
    if (decision.state === 'done') return refuse('conflict', 'It is done already.')
    const { ownerId, dueOn } = input
    const { zone } = await organisation(ctx)
    if ((await memberCards(ctx, [ownerId])).get(ownerId)?.status !== 'active')
      return refuse('invalid', 'Choose somebody who is here.', {
        fields: { ownerId: 'Choose an active member.' },
      })
    if (dueOn && dueOn !== decision.dueOn && dueOn < localTime(ctx.now(), zone).day)
      return refuse('invalid', 'This day has passed.', { fields: { dueOn: 'Choose a later day.' } })
    await updateDecision(tx, ctx.organisationId, decision.id, { ownerId, dueOn })
    if (dueOn !== decision.dueOn) await setReminders(ctx, tx, { ...decision, dueOn })
    tx.emit(decisionEvent('changed', decision))
    return ok(done)
  })
}

/** Gives decisions somebody owns to another member, when they leave. */
export async function reassignDecisions(
  ctx: Ctx,
  ids: readonly string[],
  toMemberId: string,
): Promise<Result<unknown>> {
  return ctx.write(async (tx): Promise<Result<unknown>> => {
    for (const id of ids) {
      const decision = await decisionRow(tx, ctx.organisationId, id)
      if (decision?.state !== 'open') continue
      const given = await changeDecision(ctx, { id, ownerId: toMemberId, dueOn: decision.dueOn })
      if (!given.ok) return given
    }
    return ok(done)
  })
}

type Applied = { applied: boolean; reason: string | null }

/** Carries out what could not be before. For rules the chair names the version whose preview they looked at. */
export async function applyDecision(
  ctx: Ctx,
  input: { readonly id: string; readonly basedOn?: number | undefined },
): Promise<Result<Applied>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return act(ctx, input.id, async (tx, decision): Promise<Result<Applied>> => {
    if (decision.apply !== 'failed')
      return refuse(
        'conflict',
        decision.apply === 'applied' ? 'It is carried out already.' : 'There is nothing to carry out again.',
      )
    const came = await carryOut(ctx, tx, decision, input.basedOn)
    return ok({ applied: came.ok, reason: came.ok ? null : came.error.message })
  })
}

/** Ends an exception before its time, and what it opened in the policy. */
export async function endException(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const row = await exceptionBy(tx, ctx.organisationId, { id })
    if (!row) return refuse('not_found', 'This exception is not here any more.')
    if (row.until <= ctx.now() || !(await closeException(tx, ctx.organisationId, id, { endedAt: ctx.now() })))
      return refuse('conflict', 'This exception is over already.')
    if (row.policyExceptionId) {
      const ended = await endAccess(asCouncil(ctx), { id: row.policyExceptionId })
      // Whoever manages the policy may have ended it before.
      if (!ended.ok && ended.error.type !== 'conflict') return ended
    }
    tx.emit(exceptionEvent('ended', row))
    return ok(done)
  })
}

async function act<T>(
  ctx: Ctx,
  id: string,
  work: (tx: WriteTx, decision: DecisionRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return ctx.write(async (tx): Promise<Result<T>> => {
    const decision = await decisionRow(tx, ctx.organisationId, id, { lock: true })
    return decision ? work(tx, decision) : gone
  })
}
