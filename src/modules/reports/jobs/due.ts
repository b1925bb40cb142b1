import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Makes and sends one edition: that of a slot, or one asked for by hand. Runs again after a crash where it stood. */
export const sendJob = defineJob({
  name: 'reports.send',
  lane: 'slow',
  schema: z.union([
    z.object({ reportId: z.uuid(), slot: z.iso.datetime() }),
    z.object({ reportId: z.uuid(), sendId: z.uuid() }),
  ]),
  load: () => import('./due.handler.ts').then((file) => file.due),
})
