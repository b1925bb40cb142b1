import { oc } from '@orpc/contract'
import { z } from 'zod'
import { invitationAnswers } from '../domain/lifecycle.ts'
import * as s from './shapes.ts'

const tags = ['Survey']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const one = z.object({ surveyId: s.id })

/** For every member: their own part in surveys. */
export const mineContract = {
  waiting: get('/survey/waiting', 'What waits for me: surveys, invitations, plans to approve').output(
    z.object({
      surveys: z.array(z.object({ id: s.id, title: z.string(), closesAt: s.at.nullable() })),
      invitations: z.array(z.object({ id: s.id, title: z.string(), surveyTitle: z.string(), sentAt: s.at })),
      plans: z.array(
        z.object({ id: s.id, surveyId: s.id, title: z.string(), version: z.number(), by: z.string() }),
      ),
    }),
  ),
  mine: get('/survey/mine', 'Everything stored about me').output(z.object({ surveys: z.array(s.mine) })),
  form: get('/survey/surveys/{surveyId}/form', 'The questions, with what I answered')
    .input(one)
    .output(s.mine),
  answer: post('/survey/surveys/{surveyId}/answers', 'Answer, or change what I answered')
    .input(one.extend({ answers: s.given, contact: z.boolean() }))
    .output(s.done),
  decline: post('/survey/surveys/{surveyId}/decline', 'I do not want to answer').input(one).output(s.done),
  withdraw: post('/survey/surveys/{surveyId}/withdraw', 'Erase all of mine in this survey')
    .input(one)
    .output(s.done),
  answerInvitation: post('/survey/invitations/{invitationId}', 'Yes, later or no')
    .input(z.object({ invitationId: s.id, answer: z.enum(invitationAnswers) }))
    .output(s.done),
}
