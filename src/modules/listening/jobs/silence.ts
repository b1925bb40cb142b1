import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Looks whether a query fell silent, and again a day later. `changedAt` names the wish; an older one ends here. */
export const silenceJob = defineJob({
  name: 'listening.silence',
  lane: 'slow',
  schema: z.object({ queryId: z.uuid(), changedAt: z.iso.datetime() }),
  load: () => import('./silence.handler.ts').then((file) => file.lookForSilence),
})
