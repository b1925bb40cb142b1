import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Begins the drill of a month, and plans the next. */
export const drillJob = defineJob({
  name: 'on-call.drill',
  lane: 'quick',
  schema: z.object({ month: z.string() }),
  load: () => import('../commands/run-drill.ts').then((file) => file.monthlyDrill),
})

/** Comes when nobody needs to be waited for any more: writes down what came of a drill and tells the one responsible. */
export const drillOverJob = defineJob({
  name: 'on-call.drill-over',
  lane: 'quick',
  schema: z.object({ drillId: z.uuid() }),
  load: () => import('../commands/finish-drill.ts').then((file) => file.finishDrill),
})
