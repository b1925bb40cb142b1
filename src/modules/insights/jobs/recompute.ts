import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Works out anew what is kept and no longer true, and looks at the alerts. Asked for by whoever saw something old. */
export const recomputeJob = defineJob({
  name: 'insights.recompute',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./recompute.handler.ts').then((file) => file.recompute),
})

/** Every hour: alerts, and at the organisation's midnight what can only be counted now. Plans its successor. */
export const hourJob = defineJob({
  name: 'insights.hour',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('./hour.handler.ts').then((file) => file.hour),
})
