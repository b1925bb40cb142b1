import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reads one channel’s live profile and plans its next reading. `at` names the planned reading; an older plan is void. */
export const readProfileJob = defineJob({
  name: 'facts.read-profile',
  lane: 'slow',
  schema: z.object({ channelId: z.uuid(), at: z.iso.datetime() }),
  load: () => import('./read-profile.handler.ts').then((file) => file.readProfilePlanned),
})
