import { oc } from '@orpc/contract'
import { z } from 'zod'
import { earmarkStates } from '../domain/lifecycle.ts'
import * as s from './shapes.ts'

const tags = ['Survey']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const one = z.object({ surveyId: s.id })
const onePlan = z.object({ planId: s.id })
const decided = onePlan.extend({ digest: z.string().max(64) })

/** For those who run surveys and plans. */
export const manageContract = {
  list: get('/survey/surveys', 'Surveys I run, or may answer or read').output(
    z.object({ surveys: z.array(s.surveyCard) }),
  ),
  survey: get('/survey/surveys/{surveyId}', 'One survey with its questions').input(one).output(s.surveyView),
  create: post('/survey/surveys', 'Begin a survey from the catalogue')
    .input(s.newSurvey)
    .output(z.object({ id: s.id })),
  save: post('/survey/surveys/{surveyId}', 'Change a draft')
    .input(
      one.extend({
        title: s.newSurvey.shape.title.optional(),
        intro: s.newSurvey.shape.intro.optional(),
        questions: z.array(s.question).min(1, 'Ask at least one question.').max(30).optional(),
      }),
    )
    .output(s.done),
  open: post('/survey/surveys/{surveyId}/open', 'Open it now or on a date')
    .input(one.extend({ opensAt: s.at.nullable(), closesAt: s.at.nullable() }))
    .output(s.done),
  disarm: post('/survey/surveys/{surveyId}/disarm', 'Do not open it by itself after all')
    .input(one)
    .output(s.done),
  close: post('/survey/surveys/{surveyId}/close', 'Close it now').input(one).output(s.done),
  remove: post('/survey/surveys/{surveyId}/remove', 'Remove it with everything that was answered')
    .input(one)
    .output(s.done),
  newLink: post('/survey/surveys/{surveyId}/link', 'A new public link; the old one ends')
    .input(one)
    .output(s.done),
  results: get('/survey/surveys/{surveyId}/results', 'Counts; small numbers are hidden from all but managers')
    .input(one)
    .output(s.results),
  dpia: get('/survey/surveys/{surveyId}/dpia', 'Purposes, grounds and keeping times, as Markdown')
    .input(one)
    .output(z.object({ markdown: z.string() })),
  rules: post('/survey/surveys/{surveyId}/rules', 'Whose answers are earmarked by themselves')
    .input(one.extend({ rules: z.array(s.rule).max(10) }))
    .output(s.done),
  people: get('/survey/surveys/{surveyId}/people', 'Who answered and can be earmarked')
    .input(
      one.extend({
        show: z.enum(['all', 'unmarked', ...earmarkStates]).default('all'),
        limit: z.coerce.number().int().min(1).max(200).default(100),
        cursor: s.id.optional(),
      }),
    )
    .output(
      z.object({
        people: z.array(s.person),
        next: s.id.nullable(),
        counts: z.record(z.string(), z.number()),
      }),
    ),
  earmark: post('/survey/earmarks', 'Earmark somebody by hand')
    .input(
      z.object({
        responseId: s.id,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(300, 'Use at most 300 characters.'),
      }),
    )
    .output(s.done),
  unearmark: post('/survey/earmarks/remove', 'Take an earmark back')
    .input(z.object({ responseId: s.id }))
    .output(s.done),
  courses: get('/survey/courses', 'Courses a plan can offer').output(
    z.object({ courses: z.array(z.object({ id: z.string(), title: z.string() })) }),
  ),
  plans: get('/survey/surveys/{surveyId}/plans', 'Versions of the activation plan, newest first')
    .input(one)
    .output(z.object({ plans: z.array(s.planView) })),
  plan: get('/survey/plans/{planId}', 'One version, as its approver reads it')
    .input(onePlan)
    .output(s.planView),
  newPlan: post(
    '/survey/surveys/{surveyId}/plans',
    'Begin a version; unsent waves of the last one are called off',
  )
    .input(one.extend({ plan: s.planInput }))
    .output(z.object({ id: s.id })),
  savePlan: post('/survey/plans/{planId}', 'Change a version nobody has approved')
    .input(onePlan.extend({ plan: s.planInput }))
    .output(s.done),
  submitPlan: post('/survey/plans/{planId}/submit', 'Ask a second person for approval')
    .input(onePlan)
    .output(s.done),
  takeBackPlan: post('/survey/plans/{planId}/take-back', 'Go on writing').input(onePlan).output(s.done),
  approvePlan: post('/survey/plans/{planId}/approve', 'Approve exactly this content')
    .input(decided)
    .output(s.done),
  returnPlan: post('/survey/plans/{planId}/return', 'Send it back with a reason')
    .input(
      decided.extend({
        reason: z.string().trim().min(3, 'Say in a few words what should change.').max(1000),
      }),
    )
    .output(s.done),
  pausePlan: post('/survey/plans/{planId}/pause', 'Send no wave until it is resumed')
    .input(onePlan)
    .output(s.done),
  resumePlan: post('/survey/plans/{planId}/resume', 'Let waves go out again').input(onePlan).output(s.done),
}
