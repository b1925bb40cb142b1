import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when a clock is up: if nobody answered, that is a fact people must hear. */
export const clockDueJob = defineJob({
  name: 'inbox.clock-due',
  lane: 'quick',
  schema: z.object({ clockId: z.uuid() }),
  load: () => import('./clock-due.handler.ts').then((file) => file.clockDue),
})
