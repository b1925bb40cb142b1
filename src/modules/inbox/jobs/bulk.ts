import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Goes on with what is done to more than two hundred conversations, or taken back from them. */
export const bulkJob = defineJob({
  name: 'inbox.bulk',
  lane: 'slow',
  schema: z.object({ runId: z.uuid() }),
  load: () => import('./bulk.handler.ts').then((file) => file.goOnWithRun),
})
