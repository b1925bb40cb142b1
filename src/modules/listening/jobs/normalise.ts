import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Makes mentions of what lies unread in a channel's intake. */
export const normaliseJob = defineJob({
  name: 'listening.normalise',
  lane: 'quick',
  schema: z.object({ channelId: z.uuid() }),
  load: () => import('./normalise.handler.ts').then((file) => file.normaliseChannel),
})
