import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when somebody’s term on the council is over: the seat is free. */
export const termOverJob = defineJob({
  name: 'council.term-over',
  lane: 'quick',
  schema: z.object({ sittingId: z.uuid(), until: z.iso.datetime() }),
  load: () => import('./term-over.handler.ts').then((file) => file.endTerm),
})
