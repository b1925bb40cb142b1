import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Computes one version of a study once its window is over. */
export const runStudyJob = defineJob({
  name: 'campaigns.run-study',
  lane: 'slow',
  schema: z.object({ studyId: z.uuid(), version: z.number().int() }),
  load: () => import('./run-study.handler.ts').then((file) => file.handle),
})
