import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Learns from what our own people put right. */
export const trainJob = defineJob({
  name: 'listening.train',
  lane: 'slow',
  schema: z.object({ fact: z.enum(['sentiment', 'intent', 'urgency', 'spam']) }),
  load: () => import('./train.handler.ts').then((file) => file.train),
})
