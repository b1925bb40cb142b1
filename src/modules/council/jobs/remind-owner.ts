import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reminds the owner of a decision before its day and when it has passed; another day has jobs of its own. */
export const remindOwnerJob = defineJob({
  name: 'council.remind-owner',
  lane: 'slow',
  schema: z.object({ decisionId: z.uuid(), dueOn: z.iso.date(), when: z.enum(['soon', 'over']) }),
  load: () => import('./remind-owner.handler.ts').then((file) => file.remindOwner),
})
