import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Sends the invitation with the agenda some days before; `startsAt` as it was then: a meeting that was moved has another job. */
export const inviteJob = defineJob({
  name: 'council.invite',
  lane: 'slow',
  schema: z.object({ meetingId: z.uuid(), startsAt: z.iso.datetime() }),
  load: () => import('./invite.handler.ts').then((file) => file.inviteToMeeting),
})
