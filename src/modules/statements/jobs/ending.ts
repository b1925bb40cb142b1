import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs 14 days before what was agreed ends, and when it ends: its owner is told, once each. */
export const endingJob = defineJob({
  name: 'statements.ending',
  lane: 'slow',
  schema: z.object({ statementId: z.uuid(), until: z.iso.date() }),
  load: () => import('./ending.handler.ts').then((file) => file.tellEnding),
})
