import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs a year after a fact was last looked at: its owner is told, once. */
export const reviewDueJob = defineJob({
  name: 'facts.review-due',
  lane: 'quick',
  schema: z.object({ factId: z.uuid() }),
  load: () => import('./review-due.handler.ts').then((file) => file.reviewDue),
})
