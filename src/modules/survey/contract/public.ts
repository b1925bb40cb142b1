import { oc } from '@orpc/contract'
import { z } from 'zod'
import { invitationAnswers } from '../domain/lifecycle.ts'
import * as s from './shapes.ts'

const tags = ['Survey (public)']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

const one = z.object({ token: s.token })

/** Without sign-in: the survey behind a public link, and one's own part behind a personal one. */
export const publicContract = {
  publicForm: get('/survey/public/{token}', 'The questions behind a public link').input(one).output(s.form),
  publicAnswer: post('/survey/public/{token}', 'Answer without an account')
    .input(
      one.extend({
        answers: s.given,
        contact: z.boolean(),
        email: z
          .string()
          .trim()
          .max(254, 'Use at most 254 characters.')
          .pipe(z.email('Write a whole e-mail address, such as name@example.org.'))
          .nullable(),
        /** A field people do not see; programs fill it in. */
        website: z.string().max(500).default(''),
      }),
    )
    .output(
      z.object({
        /** The personal link, when no address was given; shown once. */
        link: z.string().nullable(),
        mailed: z.boolean(),
      }),
    ),
  personal: get('/survey/personal/{token}', 'All that is stored behind a personal link')
    .input(one)
    .output(s.mine),
  confirm: post('/survey/personal/{token}/confirm', 'Confirm the address; from now on the answers count')
    .input(one)
    .output(s.done),
  personalAnswer: post('/survey/personal/{token}/answers', 'Change answers')
    .input(one.extend({ answers: s.given, contact: z.boolean() }))
    .output(s.done),
  personalWithdraw: post('/survey/personal/{token}/withdraw', 'Erase everything').input(one).output(s.done),
  personalInvitation: post('/survey/personal/{token}/invitation', 'Yes, later or no')
    .input(one.extend({ invitationId: s.id, answer: z.enum(invitationAnswers) }))
    .output(s.done),
}
