import { oc } from '@orpc/contract'
import { z } from 'zod'
import { boardKinds, boardStates, ownKinds } from '../domain/words.ts'
import * as s from './shapes.ts'

const tags = ['Incidents']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })

/** Work in the war room. */
export const roomPart = {
  timeline: route('GET', '/incidents/one/{id}/timeline', 'What happened, the newest first')
    .input(
      s.one.extend({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(60),
      }),
    )
    .output(z.object({ entries: z.array(s.entry), nextCursor: z.string().nullable() })),
  write: route('POST', '/incidents/one/{id}/timeline', 'Write into the timeline')
    .input(
      s.one.extend({
        kind: z.enum(ownKinds).default('note'),
        text: s.words(4000, 'Write something first.'),
        at: s.iso.nullable().default(null),
        corrects: s.id.nullable().default(null),
      }),
    )
    .output(s.done),
  appoint: route('POST', '/incidents/one/{id}/seats', 'Give a seat to somebody')
    .input(s.one.extend({ seat: s.seat, memberId: s.id.nullable() }))
    .output(s.done),
  putOnBoard: route('POST', '/incidents/one/{id}/board', 'Put a line on the board')
    .input(
      s.one.extend({
        kind: z.enum(boardKinds),
        words: s.words(1000, 'Write something first.'),
        source: s.text(400).default(''),
      }),
    )
    .output(s.one),
  moveOnBoard: route('POST', '/incidents/one/{id}/board/{boardId}', 'Settle a line of the board')
    .input(
      s.one.extend({
        boardId: s.id,
        kind: z.enum(boardKinds),
        state: z.enum(boardStates),
        source: s.text(400).default(''),
      }),
    )
    .output(s.done),
  addTask: route('POST', '/incidents/one/{id}/tasks', 'Give out a task')
    .input(
      s.one.extend({
        kind: z.enum(['task', 'action']).default('task'),
        words: s.words(500, 'Say what is to be done.'),
        ownerId: s.id.nullable().default(null),
        dueAt: s.iso.nullable().default(null),
      }),
    )
    .output(s.one),
  settleTask: route('POST', '/incidents/one/{id}/tasks/{taskId}', 'Say that a task is done or is not')
    .input(s.one.extend({ taskId: s.id, isDone: z.boolean() }))
    .output(s.done),
  handOver: route('POST', '/incidents/one/{id}/handovers', 'Write the note of a change of shift')
    .input(
      s.one.extend({
        seat: s.seat,
        toId: s.id,
        situation: s.words(4000, 'Say how things stand.'),
        decisions: s.text(4000).default(''),
      }),
    )
    .output(s.one),
  answerHandover: route(
    'POST',
    '/incidents/one/{id}/handovers/{handoverId}',
    'Accept a hand-over, or take it back',
  )
    .input(s.one.extend({ handoverId: s.id, accept: z.boolean() }))
    .output(s.done),
  touched: route('GET', '/incidents/one/{id}/conversations', 'Conversations it touches')
    .input(s.one)
    .output(z.object({ conversations: z.array(s.touched), total: z.number().int() })),
  offer: route('POST', '/incidents/one/{id}/offer', 'Offer the current statement in these conversations')
    .input(s.one)
    .output(z.object({ offered: z.number().int() })),
  say: route('GET', '/incidents/one/{id}/say', 'What to say now, and what not').input(s.one).output(s.sayNow),
  setSaying: route('PUT', '/incidents/one/{id}/say', 'Say what everybody may say')
    .input(s.one.extend({ say: s.text(4000), sayNot: s.text(4000), askId: s.id.nullable() }))
    .output(s.done),
}
