import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Erases a person outside, batch by batch; run again after a kill it goes on where it was. */
export const erasePersonJob = defineJob({
  name: 'inbox.erase-person',
  lane: 'slow',
  schema: z.object({ erasureId: z.uuid(), contactId: z.uuid() }),
  load: () => import('./erase-person.handler.ts').then((file) => file.erasePersonNow),
})
