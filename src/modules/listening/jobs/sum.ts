import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Counts the hours anew in which something changed. */
export const sumJob = defineJob({
  name: 'listening.sum',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./sum.handler.ts').then((file) => file.sumFound),
})
