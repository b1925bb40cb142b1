import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Brings a snoozed conversation back at its moment. */
export const wakeJob = defineJob({
  name: 'inbox.wake',
  lane: 'quick',
  schema: z.object({ conversationId: z.uuid() }),
  load: () => import('./wake.handler.ts').then((file) => file.wake),
})
