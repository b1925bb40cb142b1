import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const tags = ['Ideas: polls']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })
const one = z.object({ id: s.id })

/** Public polls and what came of them. */
export const pollsPart = {
  polls: route('GET', '/ideas/polls', 'Polls, the newest first')
    .input(z.object({}))
    .output(z.object({ polls: z.array(s.pollView) })),
  openPoll: route('POST', '/ideas/polls', 'Ask the public').input(z.object(s.pollFields)).output(one),
  closePoll: route('POST', '/ideas/polls/{id}/close', 'End a poll now').input(one).output(s.done),
  takeAnswer: route('POST', '/ideas/polls/{id}/idea', 'Make an answer of a poll an idea')
    .input(one.extend({ optionId: z.string().max(20) }))
    .output(z.object({ ideaId: s.id })),
}
