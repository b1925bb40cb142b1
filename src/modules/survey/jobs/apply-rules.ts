import { z } from 'zod'
import { defineJob } from '#platform/jobs/define.ts'

/** Runs after the rules of a survey changed: marks follow them, page by page. */
export const applyRulesJob = defineJob({
  name: 'survey.apply-rules',
  lane: 'slow',
  schema: z.object({ surveyId: z.uuid(), after: z.uuid().optional() }),
  load: () => import('./apply-rules.handler.ts').then((file) => file.applyRules),
})
