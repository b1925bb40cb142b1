import { defineReaction } from '#platform/jobs/define.ts'
import { defineModule } from '#platform/module.ts'
import { applyRulesJob } from './jobs/apply-rules.ts'
import { eraseDueJob } from './jobs/erase-due.ts'
import { turnJob } from './jobs/turn.ts'
import { waveJob } from './jobs/wave.ts'

export { type Answering, answer, withdraw } from './commands/answer.ts'
export { answerInvitation } from './commands/answer-invitation.ts'
export { approvePlan, submitPlan } from './commands/decide-plan.ts'
export { earmark, setRules } from './commands/earmarks.ts'
export { closeSurvey, openSurvey } from './commands/open-close.ts'
export { createSurvey, type NewSurvey } from './commands/surveys.ts'
export { newPlan, type PlanInput } from './commands/write-plan.ts'
export type { Question } from './domain/question.ts'
export { activatedMembers } from './queries/activated.ts'
export { listPlans } from './queries/plans.ts'

export const surveyModule = defineModule({
  name: 'survey',
  migrations: new URL('./migrations/', import.meta.url),
  jobs: [turnJob, applyRulesJob, waveJob, eraseDueJob],
  reactions: [
    defineReaction({
      name: 'survey.on-member-left',
      on: ['member.left'],
      load: () => import('./reactions/on-member-left.ts').then((file) => file.onMemberLeft),
    }),
  ],
})
