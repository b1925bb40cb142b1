import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Follows one address to its end, and judges it by every stop. */
export const followLinkJob = defineJob({
  name: 'link-safety.follow-link',
  lane: 'slow',
  retryLimit: 3,
  schema: z.object({ urlHash: z.string().length(64) }),
  load: () => import('./follow-link.handler.ts').then((file) => file.followLink),
})
