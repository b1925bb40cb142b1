import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Comes when somebody else comes on call: tells both, and plans the next. One that is early or late finds nothing to tell. */
export const handOverJob = defineJob({
  name: 'on-call.hand-over',
  lane: 'quick',
  schema: z.object({ rotaId: z.uuid(), at: z.iso.datetime() }),
  load: () => import('../commands/hand-over.ts').then((file) => file.handOver),
})
