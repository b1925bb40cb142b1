import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Sends one post, or finds out what became of it. Enqueued for the minute it is due and for every later attempt. */
export const dispatchJob = defineJob({
  name: 'publishing.dispatch',
  lane: 'dispatch',
  schema: z.object({ postId: z.uuid() }),
  // The state machine schedules its own attempts; the queue only has to survive bugs and kills.
  retryLimit: 50,
  load: () => import('./dispatch.handler.ts').then((file) => file.dispatch),
})
