import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Sends invitations to a handful of members who have no account; who got one meanwhile is left alone. */
export const inviteAllJob = defineJob({
  name: 'people.invite-all',
  lane: 'slow',
  schema: z.object({ memberIds: z.array(z.uuid()).max(100), by: z.uuid().nullable(), byName: z.string() }),
  load: () => import('./invite-all.handler.ts').then((file) => file.inviteAll),
})
