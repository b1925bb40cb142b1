import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Says so when an update was due and did not come. */
export const updateDueJob = defineJob({
  name: 'incidents.update-due',
  lane: 'quick',
  schema: z.object({ incidentId: z.uuid(), dueAt: z.iso.datetime() }),
  load: () => import('./update-due.handler.ts').then((file) => file.updateDue),
})
