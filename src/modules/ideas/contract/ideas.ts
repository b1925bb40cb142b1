import { oc } from '@orpc/contract'
import { z } from 'zod'
import { moves } from '../domain/lifecycle.ts'
import * as s from './shapes.ts'

const tags = ['Ideas']
const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags })
const one = z.object({ id: s.id })

export const views = ['open', 'new', 'chosen', 'writing', 'published', 'declined', 'all'] as const

/** Ideas on their way to a draft. */
export const ideasPart = {
  list: route('GET', '/ideas', 'Ideas by state, the best or the newest first')
    .input(
      z.object({
        ...s.page,
        view: z.enum(views).default('open'),
        sort: z.enum(['score', 'new']).default('score'),
        q: z.string().trim().max(200).optional(),
        source: s.source.optional(),
        departmentId: s.id.optional(),
        tag: z.string().max(40).optional(),
      }),
    )
    .output(z.object({ ideas: z.array(s.ideaCard), nextCursor: z.string().nullable() })),
  idea: route('GET', '/ideas/idea/{id}', 'One idea with its comments and who asked for it')
    .input(one)
    .output(s.ideaView),
  similar: route('POST', '/ideas/similar', 'Ideas that say nearly the same')
    .input(z.object({ text: z.string().max(5000), exceptId: s.id.nullable() }))
    .output(z.object({ ideas: z.array(s.alike) })),
  add: route('POST', '/ideas', 'Add an idea')
    .input(
      z.object({
        title: s.ideaFields.title,
        what: s.ideaFields.what.default(''),
        why: s.ideaFields.why.default(''),
        source: s.source.default('member'),
        sourceId: s.id.nullable().default(null),
        departmentId: s.id.nullable().default(null),
        programme: s.ideaFields.programme.default(''),
        tags: s.ideaFields.tags.default([]),
        reach: s.rating.nullable().default(null),
        effort: s.rating.nullable().default(null),
      }),
    )
    .output(one),
  save: route('PUT', '/ideas/idea/{id}', 'Change what an idea says')
    .input(one.extend(s.ideaFields))
    .output(s.done),
  vote: route('POST', '/ideas/idea/{id}/vote', 'Vote for an idea, or take the vote back')
    .input(one.extend({ on: z.boolean() }))
    .output(z.object({ votes: z.number().int() })),
  move: route('POST', '/ideas/idea/{id}/move', 'Choose an idea, put it back, or decline it with a reason')
    .input(one.extend({ to: z.enum(moves), reason: s.text(500).default('') }))
    .output(s.done),
  assign: route('POST', '/ideas/idea/{id}/assign', 'Say who takes care of it')
    .input(one.extend({ memberId: s.id.nullable() }))
    .output(s.done),
  comment: route('POST', '/ideas/idea/{id}/comments', 'Say something about an idea')
    .input(one.extend({ text: s.words(2000, 'Write something first.') }))
    .output(s.done),
  removeComment: route('POST', '/ideas/comments/{id}/remove', 'Take a comment of one’s own back')
    .input(one)
    .output(s.done),
  merge: route('POST', '/ideas/idea/{id}/merge', 'Make two ideas one')
    .input(one.extend({ intoId: s.id }))
    .output(s.done),
  write: route('POST', '/ideas/idea/{id}/write', 'Begin a draft for an idea')
    .input(one)
    .output(z.object({ draftId: s.id })),
  thank: route('POST', '/ideas/idea/{id}/thank', 'Tell those who asked and were not told yet')
    .input(one)
    .output(s.done),
}
