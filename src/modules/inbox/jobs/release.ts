import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** An absence begins: what they hold goes to somebody who is here. */
export const releaseJob = defineJob({
  name: 'inbox.release',
  lane: 'quick',
  schema: z.object({ memberId: z.uuid() }),
  load: () => import('./release.handler.ts').then((file) => file.releaseAway),
})
