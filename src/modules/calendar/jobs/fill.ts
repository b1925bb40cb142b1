import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Makes the drafts that are due of a series and comes again the next day. A run whose moment was moved does nothing. */
export const fillJob = defineJob({
  name: 'calendar.fill',
  lane: 'slow',
  schema: z.object({ programmeId: z.uuid(), at: z.iso.datetime() }),
  load: () => import('./fill.handler.ts').then((file) => file.fill),
})
