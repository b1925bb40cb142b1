import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

const schema = z.object({
  policyId: z.uuid(),
  number: z.int(),
  moment: z.iso.datetime(),
  departmentId: z.uuid().nullable(),
  memberIds: z.array(z.uuid()).nullable(),
})
export type Reminder = z.output<typeof schema>

/**
 * Reminds those who have not acknowledged `number` by then. `moment` is when it was meant to run: whoever was reminded
 * since is left in peace, so that a run that comes back writes to nobody twice.
 */
export const remindJob = defineJob({
  name: 'policy.remind',
  lane: 'slow',
  schema,
  load: () => import('./remind.handler.ts').then((file) => file.remind),
})
