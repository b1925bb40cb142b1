import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Every five minutes, by itself. */
export const beatJob = defineJob({
  name: 'signals.beat',
  lane: 'quick',
  schema: z.object({}),
  load: () => import('./beat.handler.ts').then((file) => file.onBeat),
})
