import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Erases a letter of thanks, and with it the address, when it is delivered or cannot be delivered any more. */
export const forgetLetterJob = defineJob({
  name: 'ideas.forget-letter',
  lane: 'slow',
  schema: z.object({ requestId: z.uuid() }),
  load: () => import('./forget-letter.handler.ts').then((file) => file.forgetLetter),
})
