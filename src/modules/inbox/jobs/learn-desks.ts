import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Learns from earlier matters which desk gets what. */
export const learnDesksJob = defineJob({
  name: 'inbox.learn-desks',
  lane: 'slow',
  schema: z.object({}),
  load: () => import('../commands/learned/learn.ts').then((file) => file.learnDesks),
})
