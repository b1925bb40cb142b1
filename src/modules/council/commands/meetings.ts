import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { meetingNext } from '../domain/lifecycle.ts'
import { itemEvent, meetingEvent } from '../events.ts'
import { allowChair, memberOf } from '../policy.ts'
import { sitters } from '../queries/body.ts'
import { itemsOf, meetingRow, openMeetingOf } from '../queries/rows.ts'
import { updateItem } from '../store/item.ts'
import { insertMeeting, noteAttendance, updateMeeting } from '../store/meeting.ts'
import type { MeetingRow } from '../tables.ts'
import { planNext, setMeetingJobs } from './plan-next.ts'

type Done = { done: true }
type Id = { readonly id: string }
const done = { done: true } as const
export const noMeeting = refuse('not_found', 'This meeting is not here any more.')

export interface When {
  readonly title: string
  readonly startsAt: string
  readonly place: string
}

export async function planMeeting(ctx: Ctx, input: When): Promise<Result<{ id: string }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  const wrong = past(ctx, input)
  if (wrong) return wrong
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const id = newId(ctx.now().getTime())
    const { title, place } = input
    const row = {
      id,
      title,
      place,
      startsAt: new Date(input.startsAt),
      state: 'planned',
      slotDay: null,
    } as const
    await insertMeeting(tx, { organisationId: ctx.organisationId, ...row })
    await setMeetingJobs(ctx, tx, row)
    tx.emit(meetingEvent('planned', id))
    return ok({ id })
  })
}

function past(ctx: Ctx, { startsAt }: When) {
  return new Date(startsAt) > ctx.now()
    ? null
    : refuse('invalid', 'This moment has passed.', { fields: { startsAt: 'Choose a moment to come.' } })
}

/** Moves or renames it. A meeting of the cadence stays the one of its day, so that the next ones do not shift. */
export async function changeMeeting(ctx: Ctx, input: When & Id): Promise<Result<Done>> {
  return act(ctx, input.id, 'change', async (tx, meeting) => {
    const startsAt = new Date(input.startsAt)
    const moved = startsAt.getTime() !== meeting.startsAt.getTime()
    if (moved && meeting.state === 'planned') {
      const wrong = past(ctx, input)
      if (wrong) return wrong
    }
    const { title, place } = input
    await updateMeeting(tx, ctx.organisationId, meeting.id, {
      title,
      place,
      // A meeting that has begun keeps its time; one that moves is announced again.
      ...(moved && meeting.state === 'planned' ? { startsAt, invitedAt: null } : {}),
    })
    if (moved && meeting.state === 'planned') await setMeetingJobs(ctx, tx, { ...meeting, startsAt })
    tx.emit(meetingEvent('changed', meeting.id))
    return ok(done)
  })
}

/** Called off; what stood on its agenda waits between meetings. */
export async function cancelMeeting(ctx: Ctx, { id }: Id): Promise<Result<Done>> {
  return act(ctx, id, 'cancel', async (tx, meeting) => {
    await updateMeeting(tx, ctx.organisationId, id, { state: 'cancelled' })
    for (const item of (await itemsOf(tx, ctx.organisationId, id)).filter((one) => one.state === 'open')) {
      await updateItem(tx, ctx.organisationId, item.id, { meetingId: null })
      tx.emit(itemEvent('moved', { id: item.id, meetingId: null }))
    }
    tx.emit(meetingEvent('cancelled', meeting.id))
    await planNext(ctx, tx)
    return ok(done)
  })
}

/** Opens it; the chair who does is here. */
export async function openMeeting(ctx: Ctx, { id }: Id): Promise<Result<Done>> {
  return act(ctx, id, 'open', async (tx, meeting) => {
    const me = memberOf(ctx)
    const at = ctx.now()
    const other = await openedElsewhere(ctx, tx, id)
    if (other) return refuse('conflict', `“${other.title}” is still open. Close it first.`)
    await updateMeeting(tx, ctx.organisationId, id, { state: 'open', openedAt: at, openedBy: me })
    if (me && (await sitters(ctx)).some((one) => one.memberId === me))
      await noteAttendance(tx, {
        organisationId: ctx.organisationId,
        meetingId: id,
        memberId: me,
        presence: 'present',
        at,
      })
    tx.emit(meetingEvent('opened', meeting.id))
    await planNext(ctx, tx)
    return ok(done)
  })
}

async function openedElsewhere(ctx: Ctx, tx: WriteTx, id: string): Promise<MeetingRow | undefined> {
  const open = await openMeetingOf(tx, ctx.organisationId)
  return open?.id === id ? undefined : open
}

export type Presence = 'present' | 'excused' | 'absent'

/** Notes who is here. Everybody for themselves, the chair for everybody; before it begins one can only be excused. */
export async function attend(
  ctx: Ctx,
  input: { readonly id: string; readonly memberId: string; readonly presence: Presence },
): Promise<Result<Done>> {
  if (input.memberId !== memberOf(ctx)) {
    const allowed = await allowChair(ctx)
    if (!allowed.ok) return allowed
  }
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const meeting = await meetingRow(tx, ctx.organisationId, input.id, { lock: true })
    if (!meeting) return noMeeting
    if (!(await sitters(ctx)).some((one) => one.memberId === input.memberId))
      return refuse('forbidden', 'Only who sits on the council is noted as here.', {
        help: 'The chair names people to seats, under People, Council.',
      })
    if (meeting.state !== 'open' && !(meeting.state === 'planned' && input.presence !== 'present'))
      return refuse(
        'conflict',
        meeting.state === 'planned'
          ? 'The meeting has not begun.'
          : 'The meeting is over; the minutes say who was there.',
      )
    const { id: meetingId, memberId, presence } = input
    await noteAttendance(tx, {
      organisationId: ctx.organisationId,
      meetingId,
      memberId,
      presence,
      at: ctx.now(),
    })
    tx.emit(meetingEvent('attended', meetingId))
    return ok(done)
  })
}

async function act(
  ctx: Ctx,
  id: string,
  what: 'open' | 'cancel' | 'change',
  work: (tx: WriteTx, meeting: MeetingRow) => Promise<Result<Done>>,
): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const meeting = await meetingRow(tx, ctx.organisationId, id, { lock: true })
    if (!meeting) return noMeeting
    if (meetingNext(meeting.state, what) === null)
      return refuse('stale', 'The meeting is in another state by now; the page shows the newest one.')
    return work(tx, meeting)
  })
}
