import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** A shift begins, or a desk changed how it gives: what waits there goes to people. Runs once for a moment and desk. */
export const giveOutJob = defineJob({
  name: 'inbox.give-out',
  lane: 'quick',
  schema: z.object({ departmentId: z.uuid() }),
  load: () => import('./give-out.handler.ts').then((file) => file.giveOutDesk),
})
