import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { quorumState } from '../domain/quorum.ts'
import { minutesEvent } from '../events.ts'
import { allowChair, memberOf } from '../policy.ts'
import { sitters } from '../queries/body.ts'
import { charterRow, meetingRow, minutesRow, openMeetingOf, presenceOf } from '../queries/rows.ts'
import { updateMinutes } from '../store/meeting.ts'
import type { MinutesRow } from '../tables.ts'

type Done = { done: true }
const done = { done: true } as const
const noMinutes = refuse('not_found', 'There are no minutes of this meeting yet.')
const stale = refuse(
  'stale',
  'Somebody changed the minutes meanwhile. Load them again; what you wrote is still here.',
)

export async function saveMinutes(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string; readonly revision: number },
): Promise<Result<{ revision: number }>> {
  return act(ctx, input.id, async (tx, row): Promise<Result<{ revision: number }>> => {
    if (row.state !== 'draft') return refuse('conflict', 'Sealed minutes do not change any more.')
    if (row.revision !== input.revision) return stale
    const revision = row.revision + 1
    await updateMinutes(tx, ctx.organisationId, input.id, { body: input.text, revision })
    tx.emit(minutesEvent('changed', input.id))
    return ok({ revision })
  })
}

/** From now on they say what they say; the event keeps a hash of the text. */
export async function sealMinutes(
  ctx: Ctx,
  input: { readonly id: string; readonly revision: number },
): Promise<Result<Done>> {
  return act(ctx, input.id, async (tx, row): Promise<Result<Done>> => {
    if (row.state !== 'draft') return refuse('conflict', 'These minutes are sealed already.')
    if (row.revision !== input.revision) return stale
    await updateMinutes(tx, ctx.organisationId, input.id, {
      state: 'sealed',
      sealedAt: ctx.now(),
      sealedBy: memberOf(ctx),
    })
    tx.emit(minutesEvent('sealed', input.id, createHash('sha256').update(row.body).digest('hex')))
    return ok(done)
  })
}

/** Approved by the next meeting: one that is open, is later, and could decide. */
export async function approveMinutes(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  return act(ctx, id, async (tx, row): Promise<Result<Done>> => {
    if (row.state !== 'sealed')
      return refuse(
        'conflict',
        row.state === 'draft' ? 'Seal the minutes first.' : 'These minutes are approved already.',
      )
    const open = await openMeetingOf(tx, ctx.organisationId)
    const about = await meetingRow(tx, ctx.organisationId, id)
    if (!open || !about?.closedAt || (open.openedAt ?? open.startsAt) < about.closedAt)
      return refuse('conflict', 'Minutes are approved by the next meeting, while it is open.')
    if (!(await quorate(ctx, tx, open.id)))
      return refuse('conflict', 'Too few members with a vote are here to approve them.')
    await updateMinutes(tx, ctx.organisationId, id, {
      state: 'approved',
      approvedAt: ctx.now(),
      approvedIn: open.id,
    })
    tx.emit(minutesEvent('approved', id))
    return ok(done)
  })
}

async function quorate(ctx: Ctx, tx: WriteTx, meetingId: string): Promise<boolean> {
  const charter = await charterRow(tx, ctx.organisationId)
  const voters = (await sitters(ctx)).filter((one) => one.voting).map((one) => one.memberId)
  const here = (await presenceOf(tx, ctx.organisationId, [meetingId])).filter(
    (one) => one.presence === 'present' && voters.includes(one.memberId),
  )
  return quorumState(charter?.quorum ?? { kind: 'count', value: 1 }, voters.length, here.length).reached
}

async function act<T>(
  ctx: Ctx,
  meetingId: string,
  work: (tx: WriteTx, row: MinutesRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<T>> => {
    const row = await minutesRow(tx, ctx.organisationId, meetingId, { lock: true })
    return row ? work(tx, row) : noMinutes
  })
}
