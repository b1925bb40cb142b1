import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Looks for posts of a channel that nothing was planned for, and plans it. */
export const catchUpJob = defineJob({
  name: 'results.catch-up',
  lane: 'slow',
  schema: z.object({ channelId: z.uuid() }),
  load: () => import('./catch-up.handler.ts').then((file) => file.catchUpPlanned),
})
