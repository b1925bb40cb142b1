import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when an exception expires. It has no effect any more by then; this only tells people. */
export const exceptionOverJob = defineJob({
  name: 'council.exception-over',
  lane: 'quick',
  schema: z.object({ exceptionId: z.uuid() }),
  load: () => import('./exception-over.handler.ts').then((file) => file.tellExceptionOver),
})
