import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when a consent was due: an open request is marked and people are told; it never vanishes. */
export const approvalOverdueJob = defineJob({
  name: 'governance.approval-overdue',
  lane: 'quick',
  schema: z.object({ approvalId: z.uuid() }),
  load: () => import('./approval-overdue.handler.ts').then((file) => file.approvalOverdue),
})
