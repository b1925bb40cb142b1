import { implement } from '@orpc/server'
import { member, type RequestContext } from '#platform/http/context.ts'
import { answer, decline, withdraw } from './commands/answer.ts'
import { answerInvitation } from './commands/answer-invitation.ts'
import {
  approvePlan,
  pausePlan,
  resumePlan,
  returnPlan,
  submitPlan,
  takeBackPlan,
} from './commands/decide-plan.ts'
import { earmark, setRules, unearmark } from './commands/earmarks.ts'
import { closeSurvey, disarmSurvey, openSurvey, renewLink } from './commands/open-close.ts'
import { createSurvey, removeSurvey, saveSurvey } from './commands/surveys.ts'
import { newPlan, savePlan } from './commands/write-plan.ts'
import { memberContract } from './contract.ts'
import { courses } from './queries/courses.ts'
import { dpia } from './queries/dpia.ts'
import { form, mine } from './queries/mine.ts'
import { people } from './queries/people.ts'
import { listPlans, planView } from './queries/plans.ts'
import { results } from './queries/results.ts'
import { listSurveys, surveyView } from './queries/surveys.ts'
import { waiting } from './queries/waiting.ts'

export { publicSurveyRoutes } from './routes/public.ts'

const os = implement(memberContract).$context<RequestContext>()

export const surveyRoutes = os.router({
  list: os.list.handler(member(listSurveys)),
  survey: os.survey.handler(member(surveyView)),
  create: os.create.handler(member(createSurvey)),
  save: os.save.handler(member(saveSurvey)),
  open: os.open.handler(member(openSurvey)),
  disarm: os.disarm.handler(member(disarmSurvey)),
  close: os.close.handler(member(closeSurvey)),
  remove: os.remove.handler(member(removeSurvey)),
  newLink: os.newLink.handler(member(renewLink)),
  results: os.results.handler(member(results)),
  dpia: os.dpia.handler(member(dpia)),
  rules: os.rules.handler(member(setRules)),
  people: os.people.handler(member(people)),
  earmark: os.earmark.handler(member(earmark)),
  unearmark: os.unearmark.handler(member(unearmark)),
  courses: os.courses.handler(member(courses)),
  plans: os.plans.handler(member(listPlans)),
  plan: os.plan.handler(member(planView)),
  newPlan: os.newPlan.handler(member(newPlan)),
  savePlan: os.savePlan.handler(member(savePlan)),
  submitPlan: os.submitPlan.handler(member(submitPlan)),
  takeBackPlan: os.takeBackPlan.handler(member(takeBackPlan)),
  approvePlan: os.approvePlan.handler(member(approvePlan)),
  returnPlan: os.returnPlan.handler(member(returnPlan)),
  pausePlan: os.pausePlan.handler(member(pausePlan)),
  resumePlan: os.resumePlan.handler(member(resumePlan)),
  waiting: os.waiting.handler(member(waiting)),
  mine: os.mine.handler(member(mine)),
  form: os.form.handler(member(form)),
  answer: os.answer.handler(member(answer)),
  decline: os.decline.handler(member(decline)),
  withdraw: os.withdraw.handler(member(withdraw)),
  answerInvitation: os.answerInvitation.handler(member(answerInvitation)),
})
