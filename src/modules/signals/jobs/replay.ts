import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Goes through a long series. */
export const replayJob = defineJob({
  name: 'signals.replay',
  lane: 'slow',
  schema: z.object({ id: z.uuid() }),
  load: () => import('./replay.handler.ts').then((file) => file.onReplay),
})
