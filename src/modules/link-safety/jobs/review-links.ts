import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Judges lately seen addresses again after a list, a rule or a setting changed, or when one ran out. */
export const reviewLinksJob = defineJob({
  name: 'link-safety.review-links',
  lane: 'slow',
  schema: z.object({ after: z.string().max(64).default('') }),
  load: () => import('./review-links.handler.ts').then((file) => file.reviewLinks),
})
