import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Looks at the certificates that end: asks for their renewal in time, and says when they are over. */
export const certificatesDueJob = defineJob({
  name: 'training.certificates-due',
  lane: 'quick',
  schema: z.object({}),
  load: () => import('./certificates-due.handler.ts').then((file) => file.certificatesDue),
})
