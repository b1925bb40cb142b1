import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when an answer's time is over, or an address stayed unconfirmed. */
export const eraseDueJob = defineJob({
  name: 'survey.erase-due',
  lane: 'slow',
  schema: z.object({ responseId: z.uuid() }),
  load: () => import('./erase-due.handler.ts').then((file) => file.eraseDue),
})
