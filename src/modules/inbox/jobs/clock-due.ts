import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/**
 * Comes when a clock is up (step 0), before (-1), or a while after (from 1 on): if nobody answered, that is a fact people
 * must hear. A run whose `due` is not the clock's any more is stale and does nothing.
 */
export const clockDueJob = defineJob({
  name: 'inbox.clock-due',
  lane: 'quick',
  schema: z.object({
    clockId: z.uuid(),
    due: z.iso.datetime().optional(),
    step: z.number().int().min(-1).default(0),
  }),
  load: () => import('./clock-due.handler.ts').then((file) => file.clockDue),
})
