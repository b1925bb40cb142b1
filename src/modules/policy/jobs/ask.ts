import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Puts the newest version before everybody it concerns; writes to them in portions and comes back for the rest. */
export const askJob = defineJob({
  name: 'policy.ask',
  lane: 'slow',
  schema: z.object({ policyId: z.uuid() }),
  load: () => import('./ask.handler.ts').then((file) => file.ask),
})
