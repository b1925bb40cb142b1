import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Forgets whose links these were when somebody's consent has run out. */
export const forgetSharersJob = defineJob({
  name: 'campaigns.forget-sharers',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./forget-sharers.handler.ts').then((file) => file.forgetEnded),
})
