import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/**
 * Comes when nobody acknowledged in time (`up`), or when working hours begin (`ring`). It was told to come after so many
 * seconds of the database's clock, so that a wrong clock of ours neither skips nor repeats a rung; one that names a step the
 * paging no longer stands on is stale and does nothing.
 */
export const timeOutJob = defineJob({
  name: 'on-call.time-out',
  lane: 'page',
  retryLimit: 50,
  schema: z.object({ pagingId: z.uuid(), step: z.number().int().min(0), act: z.enum(['ring', 'up']) }),
  load: () => import('../commands/time-out.ts').then((file) => file.timeOut),
})
