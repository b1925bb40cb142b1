import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Tells those who asked for an idea that it is published; each once, however often this runs. */
export const thankJob = defineJob({
  name: 'ideas.thank',
  lane: 'slow',
  schema: z.object({ ideaId: z.uuid() }),
  load: () => import('./thank.handler.ts').then((file) => file.thank),
})
