import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs on the day from which a decision holds. */
export const carryOutJob = defineJob({
  name: 'council.carry-out',
  lane: 'quick',
  schema: z.object({ decisionId: z.uuid() }),
  load: () => import('./carry-out.handler.ts').then((file) => file.carryOutOnItsDay),
})
