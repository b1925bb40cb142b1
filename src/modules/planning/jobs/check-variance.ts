import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Looks whether a line or a department of a year went over plan, and tells who looks after it, once a crossing. */
export const checkVarianceJob = defineJob({
  name: 'planning.check-variance',
  lane: 'slow',
  schema: z.object({ year: z.number().int() }),
  load: () => import('./check-variance.handler.ts').then((file) => file.checkVariance),
})
