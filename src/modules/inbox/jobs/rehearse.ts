import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Works out a kept rota. */
export const rehearseJob = defineJob({
  name: 'inbox.rehearse',
  lane: 'slow',
  schema: z.object({ scenarioId: z.uuid() }),
  load: () => import('./rehearse.handler.ts').then((file) => file.rehearseScenario),
})
