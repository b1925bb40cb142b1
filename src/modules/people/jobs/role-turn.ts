import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when an assigned role begins and when it is over. It only tells: what holds is read from the times themselves. */
export const roleTurnJob = defineJob({
  name: 'people.role-turn',
  lane: 'quick',
  schema: z.object({ assignmentId: z.uuid() }),
  load: () => import('./role-turn.handler.ts').then((file) => file.roleTurn),
})
