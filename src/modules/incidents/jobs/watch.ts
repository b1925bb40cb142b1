import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reads the figures of a running incident, and plans its next reading. */
export const watchJob = defineJob({
  name: 'incidents.watch',
  lane: 'slow',
  schema: z.object({ incidentId: z.uuid() }),
  load: () => import('./watch.handler.ts').then((file) => file.watch),
})
