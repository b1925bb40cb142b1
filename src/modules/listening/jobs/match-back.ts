import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Counts stored mentions by a version of a query, the newest first. */
export const matchBackJob = defineJob({
  name: 'listening.match-back',
  lane: 'slow',
  schema: z.object({ queryId: z.uuid(), version: z.number().int() }),
  load: () => import('./match-back.handler.ts').then((file) => file.matchBack),
})
