import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs on the review day; does nothing when the day was moved. */
export const reviewDueJob = defineJob({
  name: 'policy.review-due',
  lane: 'quick',
  schema: z.object({ policyId: z.uuid(), reviewOn: z.iso.date() }),
  load: () => import('./review-due.handler.ts').then((file) => file.tellReviewDue),
})
