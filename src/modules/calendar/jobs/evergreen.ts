import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Makes the draft that brings a post up to date, when its weeks are over. Ended or made meanwhile: does nothing. */
export const evergreenJob = defineJob({
  name: 'calendar.evergreen',
  lane: 'slow',
  schema: z.object({ evergreenId: z.uuid() }),
  load: () => import('./evergreen.handler.ts').then((file) => file.makeUpdate),
})
