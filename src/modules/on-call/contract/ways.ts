import { oc } from '@orpc/contract'
import { z } from 'zod'
import { newAddress } from './addresses.ts'
import * as s from './shapes.ts'

const tags = ['On call']
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const one = z.object({ id: s.id })

const wayView = z.object({
  id: s.id,
  kind: s.wayKind,
  label: z.string(),
  state: z.enum(['confirmed', 'to-confirm', 'dead']),
  /** Of the sign-in address: it is rung always. */
  fixed: z.boolean(),
  fault: z.string().nullable(),
  lastSentAt: s.at.nullable(),
})
export type WayView = z.infer<typeof wayView>

export const waysContract = {
  ways: get('/on-call/ways', 'How I can be reached').output(
    z.object({
      ways: z.array(wayView),
      /** What is not set up in this house, by kind, as a sentence. */
      missing: z.array(z.object({ kind: s.wayKind, why: z.string() })),
      inRota: z.boolean(),
    }),
  ),
  addWay: post('/on-call/ways', 'Add a way to reach me; a test ring with a code goes out')
    .input(newAddress)
    .output(z.object({ id: s.id, sent: z.boolean(), detail: z.string().nullable() })),
  testWay: post('/on-call/ways/{id}/test', 'Send a test ring with a new code')
    .input(one)
    .output(z.object({ id: s.id, sent: z.boolean(), detail: z.string().nullable() })),
  confirmWay: post('/on-call/ways/{id}/confirm', 'Type in the code of the test ring')
    .input(
      z.object({
        id: s.id,
        code: z
          .string()
          .trim()
          .regex(/^\d{5,6}$/, 'The code has six digits.'),
      }),
    )
    .output(s.done),
  removeWay: post('/on-call/ways/{id}/remove', 'Remove a way').input(one).output(s.done),
  pushKey: get('/on-call/push-key', 'The key browsers need to subscribe to web push').output(
    z.object({ publicKey: z.string() }),
  ),
  calling: get('/on-call/calling', 'What rings for me at this moment').output(
    z.object({
      rings: z.array(
        z.object({
          id: s.id,
          subjectId: s.id,
          title: z.string(),
          link: z.string(),
          severity: s.severity,
          drill: z.boolean(),
          startedAt: s.at,
          /** A window of theirs should sound. */
          sound: z.boolean(),
        }),
      ),
      /** A test ring for windows, newer than ten minutes, with its code. */
      test: z.object({ wayId: s.id, code: z.string() }).nullable(),
      /** Windows of theirs are one of their ways, and should say that they are open. */
      listens: z.boolean(),
    }),
  ),
  windowOpen: post('/on-call/windows', 'Say that a window of mine is open and would sound').output(
    z.object({ heard: z.literal(true) }),
  ),
  gateway: get('/on-call/gateway', 'The gateway for text messages').output(
    z.object({
      gateway: z
        .object({
          url: z.string(),
          method: z.enum(['GET', 'POST', 'PUT']),
          bodyType: z.enum(['json', 'form']),
          body: z.string(),
          headerNames: z.array(z.string()),
        })
        .nullable(),
      mayNot: s.why,
    }),
  ),
  saveGateway: post('/on-call/gateway', 'Set up the gateway for text messages')
    .input(
      z.object({
        url: z
          .string()
          .trim()
          .regex(/^https?:\/\/[^\s]{3,900}$/, 'Write a whole web address.'),
        method: z.enum(['GET', 'POST', 'PUT']),
        bodyType: z.enum(['json', 'form']),
        body: z.string().max(4000, 'Use at most 4,000 characters.').default(''),
        /** One a line, “Authorization: Bearer …”; null keeps those that are there. */
        headers: z.string().max(4000, 'Use at most 4,000 characters.').nullable(),
      }),
    )
    .output(z.object({ saved: z.literal(true) })),
}
