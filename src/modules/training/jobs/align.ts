import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Enrols a large directory after the page has answered. */
export const alignJob = defineJob({
  name: 'training.align',
  lane: 'slow',
  schema: z.object({ courseIds: z.array(z.string()), newRules: z.array(z.uuid()) }),
  load: () => import('./align.handler.ts').then((file) => file.align),
})
