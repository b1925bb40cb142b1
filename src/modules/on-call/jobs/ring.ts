import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Sends one ring. Run again after a kill it does not send again: what was claimed and not settled is unknown. */
export const ringJob = defineJob({
  name: 'on-call.ring',
  lane: 'page',
  retryLimit: 50,
  schema: z.object({ ringId: z.uuid() }),
  load: () => import('../commands/send-ring.ts').then((file) => file.sendRing),
})
