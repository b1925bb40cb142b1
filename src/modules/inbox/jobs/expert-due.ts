import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** An expert is reminded, or their time is over; what was answered or taken back meanwhile is left alone. */
export const expertDueJob = defineJob({
  name: 'inbox.expert-due',
  lane: 'quick',
  schema: z.object({ questionId: z.uuid(), step: z.enum(['remind', 'late']) }),
  load: () => import('./expert-due.handler.ts').then((file) => file.expertDue),
})
