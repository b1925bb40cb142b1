import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs 13 months after an absence ended and erases what is that old. */
export const forgetAbsenceJob = defineJob({
  name: 'hours.forget-absence',
  lane: 'slow',
  schema: z.object({ absenceId: z.uuid() }),
  load: () => import('./forget-absence.handler.ts').then((file) => file.forgetAbsences),
})
