import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs at the instant from which an approved wording may be said. */
export const releaseJob = defineJob({
  name: 'facts.release',
  lane: 'quick',
  schema: z.object({ wordingId: z.uuid() }),
  load: () => import('./release.handler.ts').then((file) => file.release),
})
