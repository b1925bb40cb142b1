import { z } from 'zod'
import { defineJob } from '../jobs/define.ts'

/** Sends one mail of the outbox. */
export const deliverMail = defineJob({
  name: 'mail.deliver',
  lane: 'slow',
  schema: z.object({ mailId: z.uuid() }),
  load: () => import('./deliver.ts').then((m) => m.deliver),
})
