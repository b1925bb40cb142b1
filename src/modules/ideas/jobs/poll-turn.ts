import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Opens and closes a poll at its instants. */
export const pollTurnJob = defineJob({
  name: 'ideas.poll-turn',
  lane: 'quick',
  schema: z.object({ pollId: z.uuid() }),
  load: () => import('./poll-turn.handler.ts').then((file) => file.pollTurn),
})
