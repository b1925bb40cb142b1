import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs when a survey is to open or to close. */
export const turnJob = defineJob({
  name: 'survey.turn',
  lane: 'quick',
  schema: z.object({ surveyId: z.uuid() }),
  load: () => import('./turn.handler.ts').then((file) => file.turn),
})
