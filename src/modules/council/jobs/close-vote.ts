import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs at the deadline of a vote between meetings. */
export const closeVoteJob = defineJob({
  name: 'council.close-vote',
  lane: 'quick',
  schema: z.object({ itemId: z.uuid(), round: z.int() }),
  load: () => import('./close-vote.handler.ts').then((file) => file.closeVoteAtDeadline),
})
