import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Ideas: requests']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })
const one = z.object({ id: s.id })

export const requestViews = ['new', 'settled', 'spam'] as const

/** What came from outside, the boxes it came through, and what is kept about one person. */
export const requestsPart = {
  requests: route('GET', '/ideas/requests', 'Requests from outside, the newest first')
    .input(
      z.object({
        ...s.page,
        view: z.enum(requestViews).default('new'),
        boxId: s.id.optional(),
        q: z.string().trim().max(200).optional(),
      }),
    )
    .output(
      z.object({
        requests: z.array(s.requestCard),
        nextCursor: z.string().nullable(),
        counts: z.object({ new: z.number().int(), spam: z.number().int() }),
      }),
    ),
  takeUp: route('POST', '/ideas/requests/{id}/idea', 'Make a request an idea')
    .input(one.extend({ title: s.ideaFields.title, departmentId: s.id.nullable().default(null) }))
    .output(z.object({ ideaId: s.id })),
  join: route('POST', '/ideas/requests/{id}/join', 'Add a request to an idea that says the same')
    .input(one.extend({ ideaId: s.id }))
    .output(s.done),
  turnDown: route('POST', '/ideas/requests/{id}/decline', 'Decline a request; its address is erased')
    .input(one.extend({ reason: s.text(500).default('') }))
    .output(s.done),
  spam: route('POST', '/ideas/requests/{id}/spam', 'Set a request apart as spam, or bring it back')
    .input(one.extend({ on: z.boolean() }))
    .output(s.done),
  boxes: route('GET', '/ideas/boxes', 'Request boxes')
    .input(z.object({}))
    .output(z.object({ boxes: z.array(s.boxView), mail: z.boolean() })),
  openBox: route('POST', '/ideas/boxes', 'Open a request box').input(z.object(s.boxFields)).output(one),
  saveBox: route('PUT', '/ideas/boxes/{id}', 'Change, pause or close a request box')
    .input(
      one.extend({
        question: s.boxFields.question.optional(),
        intro: s.boxFields.intro.optional(),
        asksName: z.boolean().optional(),
        asksEmail: z.boolean().optional(),
        state: s.boxState.optional(),
      }),
    )
    .output(s.done),
  waiting: route('GET', '/ideas/waiting', 'Requests that wait to be looked at')
    .input(z.object({}))
    .output(z.object({ count: z.number().int(), requests: z.array(s.requestCard) })),
  person: route('POST', '/ideas/person', 'All that is kept about an e-mail address')
    .input(z.object({ email: s.email }))
    .output(
      z.object({
        requests: z.array(
          z.object({
            id: s.id,
            question: z.string(),
            text: z.string(),
            name: z.string().nullable(),
            email: z.string(),
            consent: z.string().nullable(),
            createdAt: s.at,
            toldAt: s.at.nullable(),
            eraseAt: s.at,
          }),
        ),
      }),
    ),
  forget: route('POST', '/ideas/person/forget', 'Erase everything of an e-mail address')
    .input(z.object({ email: s.email }))
    .output(z.object({ erased: z.number().int() })),
}
