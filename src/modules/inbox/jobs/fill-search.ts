import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reads the messages from before the search into it, the newest first. */
export const fillSearchJob = defineJob({
  name: 'inbox.fill-search',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./fill-search.handler.ts').then((file) => file.fillSearch),
})
