import { and, eq, gt, isNotNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { nextSlot } from '../domain/cadence.ts'
import { meetingEvent } from '../events.ts'
import { inviteJob } from '../jobs/invite.ts'
import { planNextJob } from '../jobs/plan-next.ts'
import { lastSlot } from '../queries/charter.ts'
import { charterRow } from '../queries/rows.ts'
import { insertMeeting } from '../store/meeting.ts'
import { meetings } from '../tables.ts'

/** The agenda goes out a week before. */
const NOTICE_MS = 7 * 86_400_000

/** Sees to it that the next meeting of the cadence is planned. Finding one, it does nothing. */
export async function planNext(ctx: Ctx, tx: WriteTx): Promise<void> {
  const { organisationId } = ctx
  const charter = await charterRow(tx, organisationId)
  if (!charter?.cadence) return
  const [planned] = await tx
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.organisationId, organisationId),
        eq(meetings.state, 'planned'),
        isNotNull(meetings.slotDay),
        gt(meetings.startsAt, ctx.now()),
      ),
    )
    .limit(1)
  if (planned) return
  const { zone } = await organisation(ctx)
  const slot = nextSlot(charter.cadence, zone, await lastSlot(tx, organisationId, ctx.now()), ctx.now())
  const id = newId(ctx.now().getTime())
  const row = {
    organisationId,
    id,
    title: 'Council meeting',
    startsAt: slot.at,
    place: '',
    state: 'planned',
    slotDay: slot.day,
  } as const
  if (!(await insertMeeting(tx, row))) return
  await setMeetingJobs(ctx, tx, row)
  tx.emit(meetingEvent('planned', id))
}

/** The jobs of a meeting at its time: the invitation before it, the next meeting when it begins. */
export async function setMeetingJobs(
  ctx: Ctx,
  tx: WriteTx,
  {
    id,
    startsAt,
    slotDay,
  }: { readonly id: string; readonly startsAt: Date; readonly slotDay: string | null },
): Promise<void> {
  const notice = new Date(Math.max(startsAt.getTime() - NOTICE_MS, ctx.now().getTime()))
  await tx.enqueue(inviteJob, { meetingId: id, startsAt: startsAt.toISOString() }, { startAfter: notice })
  if (slotDay !== null) await tx.enqueue(planNextJob, { meetingId: id }, { startAfter: startsAt })
}
