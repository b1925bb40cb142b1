import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Carries out a dated change when its day begins. Moved or cancelled meanwhile: the run finds that and does nothing. */
export const plannedChangeJob = defineJob({
  name: 'people.planned-change',
  lane: 'quick',
  schema: z.object({ planId: z.uuid() }),
  load: () => import('./planned-change.handler.ts').then((file) => file.carryOut),
})
