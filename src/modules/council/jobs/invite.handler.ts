import type { Ctx } from '#platform/ctx.ts'
import { sendInvitations } from '../commands/invitations.ts'
import { meetingRow } from '../queries/rows.ts'

export async function inviteToMeeting(
  ctx: Ctx,
  { meetingId, startsAt }: { readonly meetingId: string; readonly startsAt: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const meeting = await meetingRow(tx, ctx.organisationId, meetingId, { lock: true })
    if (meeting?.state !== 'planned' || meeting.invitedAt || meeting.startsAt.toISOString() !== startsAt)
      return
    await sendInvitations(ctx, tx, meeting)
  })
}
