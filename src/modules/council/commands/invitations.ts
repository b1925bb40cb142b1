import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { meetingEvent } from '../events.ts'
import { allowChair } from '../policy.ts'
import { sitters } from '../queries/body.ts'
import { itemsOf, meetingRow } from '../queries/rows.ts'
import { updateMeeting } from '../store/meeting.ts'
import type { MeetingRow } from '../tables.ts'
import { writeInvitations } from './mail.ts'

/** Sends the invitation with the agenda to everybody who sits; gives how many letters went out. */
export async function sendInvitations(ctx: Ctx, tx: WriteTx, meeting: MeetingRow): Promise<number> {
  const agenda = (await itemsOf(tx, ctx.organisationId, meeting.id)).filter(
    (item) => item.state !== 'withdrawn',
  )
  const to = (await sitters(ctx)).map((one) => one.memberId)
  const sent = await writeInvitations(ctx, tx, { meeting, agenda, to })
  await updateMeeting(tx, ctx.organisationId, meeting.id, { invitedAt: ctx.now() })
  tx.emit(meetingEvent('invited', meeting.id))
  return sent
}

export async function invite(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ sent: number }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ sent: number }>> => {
    const meeting = await meetingRow(tx, ctx.organisationId, id, { lock: true })
    if (!meeting) return refuse('not_found', 'This meeting is not here any more.')
    if (meeting.state !== 'planned')
      return refuse('conflict', 'Only a meeting that is to come can be announced.')
    return ok({ sent: await sendInvitations(ctx, tx, meeting) })
  })
}
