import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when a meeting of the cadence begins: plans the one after it. Finding one planned already, it does nothing. */
export const planNextJob = defineJob({
  name: 'council.plan-next',
  lane: 'quick',
  schema: z.object({ meetingId: z.uuid() }),
  load: () => import('./plan-next.handler.ts').then((file) => file.planNextMeeting),
})
