import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

const data = z.object({
  /** Goes on after this mention. */
  from: z.object({ at: z.iso.datetime(), id: z.uuid() }).optional(),
  /** Other than the usual thirty. */
  days: z.number().int().min(1).max(400).optional(),
  /** Read by the parts before. */
  done: z.number().int().optional(),
})
export type ReadLately = z.infer<typeof data>

/** Reads what was heard lately by the models of now. */
export const readLatelyJob = defineJob({
  name: 'listening.read-lately',
  lane: 'slow',
  schema: data,
  load: () => import('./read-lately.handler.ts').then((file) => file.readLately),
})
