import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reminds of what is due at one moment: a week before, on the day, and every week after until it is done. */
export const remindJob = defineJob({
  name: 'training.remind',
  lane: 'slow',
  schema: z.object({ dueAt: z.iso.datetime(), stage: z.number().int() }),
  load: () => import('./remind.handler.ts').then((file) => file.remind),
})
