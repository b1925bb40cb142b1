import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Marks a timer that still runs after ten hours, so that Today asks about it. */
export const askTimerJob = defineJob({
  name: 'planning.ask-timer',
  lane: 'slow',
  schema: z.object({ memberId: z.uuid(), startedAt: z.iso.datetime() }),
  load: () => import('./ask-timer.handler.ts').then((file) => file.askTimer),
})
