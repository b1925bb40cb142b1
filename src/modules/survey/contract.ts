import { manageContract } from './contract/manage.ts'
import { mineContract } from './contract/mine.ts'
import { publicContract } from './contract/public.ts'

export type {
  Condition,
  Given,
  Invitation,
  Mine,
  Person,
  PlanDraft,
  PlanView,
  QuestionInput,
  Results,
  Rule,
  SurveyCard,
  SurveyForm,
  SurveyView,
} from './contract/shapes.ts'

/** What needs a member; the part without sign-in is implemented apart, because it needs the engine. */
export const memberContract = { ...manageContract, ...mineContract }
export { publicContract } from './contract/public.ts'
export const surveyContract = { ...memberContract, ...publicContract }
