import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Asks a network about everything of one channel that is due: figures, and whether posts still stand as written. */
export const takeJob = defineJob({
  name: 'results.take',
  lane: 'slow',
  schema: z.object({ channelId: z.uuid() }),
  retryLimit: 20,
  load: () => import('./take.handler.ts').then((file) => file.take),
})
