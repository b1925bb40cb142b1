import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when the keeping time of somebody's name and address is over. */
export const eraseDueJob = defineJob({
  name: 'ideas.erase-due',
  lane: 'slow',
  schema: z.object({ requestId: z.uuid() }),
  load: () => import('./erase-due.handler.ts').then((file) => file.eraseDue),
})
