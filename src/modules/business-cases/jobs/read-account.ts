import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Reads the public figures of one account and plans its next reading. `at` names the planned reading; an older plan is void. */
export const readAccountJob = defineJob({
  name: 'business-cases.read-account',
  lane: 'slow',
  schema: z.object({ accountId: z.uuid(), at: z.iso.datetime() }),
  load: () => import('./read-account.handler.ts').then((file) => file.readAccountPlanned),
})
