import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Edits or takes down one post on its network, as a member asked. */
export const carryOutJob = defineJob({
  name: 'results.carry-out',
  lane: 'dispatch',
  schema: z.object({ actId: z.uuid() }),
  retryLimit: 20,
  load: () => import('./carry-out.handler.ts').then((file) => file.carryOutPlanned),
})
