import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when a wave is due. */
export const waveJob = defineJob({
  name: 'survey.wave',
  lane: 'slow',
  schema: z.object({ waveId: z.uuid() }),
  load: () => import('./wave.handler.ts').then((file) => file.sendDueWave),
})
