import { oc } from '@orpc/contract'
import { z } from 'zod'
import { routingContract } from './contract/routing.ts'
import { conversation, conversationCard, id, iso, mediaRef, note, person, views } from './contract/shapes.ts'

export * from './contract/routing.ts'
export * from './contract/shapes.ts'

const tags = ['Inbox']
const text = z.string().max(20_000)
const one = z.object({ id })

export const inboxContract = {
  ...routingContract,
  list: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations',
      summary: 'Conversations by time left on the clock',
      tags,
    })
    .input(
      z.object({
        view: z.enum(['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all', 'desk']).default('all'),
        departmentId: id.optional(),
        q: z.string().max(200).optional(),
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ conversations: z.array(conversationCard), nextCursor: z.string().nullable() })),
  views: oc
    .route({ method: 'GET', path: '/inbox/views', summary: 'How many wait where', tags })
    .output(views),
  get: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations/{id}',
      summary: 'One conversation with its thread',
      tags,
    })
    .input(one)
    .output(conversation),
  answer: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/answer',
      summary: 'Answer, publicly where they wrote',
      tags,
    })
    .input(
      z.object({
        id,
        text: z.string().trim().min(1, 'Write an answer first.').max(20_000),
        media: z.array(mediaRef).max(20).default([]),
        /** The newest message the writer had seen: a newer answer by a colleague stops this one. */
        lastMessageId: id,
        close: z.boolean().default(false),
      }),
    )
    .output(z.object({ messageId: id, postId: id, state: z.string() })),
  note: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/notes',
      summary: 'A note that only colleagues see',
      tags,
    })
    .input(z.object({ id, text: z.string().trim().min(1, 'Write the note first.').max(20_000) }))
    .output(note),
  assign: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/assign',
      summary: 'Give it to somebody who may answer, or to nobody',
      tags,
    })
    .input(z.object({ id, memberId: id.nullable() }))
    .output(conversationCard),
  hand: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/hand',
      summary: 'Hand it to another department; the clock goes on',
      tags,
    })
    .input(
      z.object({
        id,
        departmentId: id,
        reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
      }),
    )
    .output(conversationCard),
  close: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/close',
      summary: 'Close it; it opens again when they write',
      tags,
    })
    .input(one)
    .output(conversationCard),
  reopen: oc
    .route({ method: 'POST', path: '/inbox/conversations/{id}/reopen', summary: 'Open it again', tags })
    .input(one)
    .output(conversationCard),
  snooze: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/snooze',
      summary: 'Put it aside until a moment; the clock goes on',
      tags,
    })
    .input(z.object({ id, until: iso }))
    .output(conversationCard),
  saveDraft: oc
    .route({ method: 'PUT', path: '/inbox/conversations/{id}/draft', summary: 'Keep what I am typing', tags })
    .input(z.object({ id, text, media: z.array(mediaRef).max(20).default([]) }))
    .output(z.object({ savedAt: iso })),
  assignable: oc
    .route({ method: 'GET', path: '/inbox/assignable', summary: 'Who may answer, or answer this', tags })
    .input(z.object({ id: id.optional() }))
    .output(
      z.object({
        members: z.array(
          person.extend({
            departmentId: id.nullable(),
            departmentName: z.string().nullable(),
            open: z.number().int(),
          }),
        ),
      }),
    ),
}
