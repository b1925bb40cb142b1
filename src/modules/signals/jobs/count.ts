import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Counts what changed, and judges it. */
export const countJob = defineJob({
  name: 'signals.count',
  lane: 'quick',
  schema: z.object({}),
  load: () => import('./count.handler.ts').then((file) => file.count),
})
