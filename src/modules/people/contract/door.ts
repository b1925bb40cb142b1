import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Sign-in']
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

/** Given once when no mail server is set up: the link that somebody must hand over. */
export const handOver = z.object({ link: z.string().nullable(), expiresAt: s.at })

export const sessionsView = z.object({
  sessions: z.array(
    z.object({
      id: s.id,
      device: z.string(),
      address: z.string(),
      createdAt: s.at,
      lastSeenAt: s.at,
      current: z.boolean(),
    }),
  ),
})
export type SessionsView = z.infer<typeof sessionsView>

/** First run, sign-in, sessions, passwords, and the invited person's side of an invitation. */
export const doorContract = {
  firstRun: get('/people/first-run', 'Whether this installation still waits for its organisation').output(
    z.object({ needed: z.boolean() }),
  ),
  found: post('/people/found', 'Make the organisation and its owner, once, and sign in')
    .input(
      z.object({
        organisation: s.organisationName,
        zone: s.zone,
        name: s.personName,
        email: s.email,
        password: s.password,
        locale: s.locale.default('en'),
        departments: z.array(s.newDepartment).min(1, 'Choose at least one department.').max(60),
      }),
    )
    .output(s.done),
  signIn: post('/people/sign-in', 'Sign in with e-mail address and password')
    .input(
      z.object({
        email: z.string().trim().min(1, 'Write your e-mail address.').max(254),
        password: s.anyPassword,
      }),
    )
    .output(s.done),
  signOut: post('/people/sign-out', 'End this session').output(s.done),
  session: get('/people/session', 'Who is signed in, and what they may do').output(s.sessionView),
  sessions: get('/people/sessions', 'Where the member is signed in').output(sessionsView),
  revokeSession: post('/people/sessions/{sessionId}/revoke', 'Sign out another device at once')
    .input(z.object({ sessionId: s.id }))
    .output(s.done),
  revokeOtherSessions: post('/people/sessions/revoke-others', 'Sign out every device but this one').output(
    z.object({ ended: z.number().int() }),
  ),
  changePassword: post('/people/password', 'Change the own password; other sessions end')
    .input(z.object({ current: s.anyPassword, next: s.password }))
    .output(s.done),
  requestReset: post('/people/password/forgotten', 'Ask for a link to set a new password')
    .input(z.object({ email: s.email }))
    .output(z.object({ mailed: z.boolean() })),
  reset: post('/people/password/reset', 'Set a new password with a link that was sent')
    .input(z.object({ token: s.token, password: s.password }))
    .output(s.done),
  invitation: post('/people/invitations/look-up', 'What an invitation link opens')
    .input(z.object({ token: s.token }))
    .output(
      z.object({
        organisation: z.string(),
        name: z.string(),
        email: z.string(),
        invitedBy: z.string().nullable(),
        expiresAt: s.at,
      }),
    ),
  acceptInvitation: post('/people/invitations/accept', 'Accept an invitation and sign in')
    .input(
      z.object({ token: s.token, name: s.personName, password: s.password, locale: s.locale.default('en') }),
    )
    .output(s.done),
}
