import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, iso } from './shapes.ts'

const tags = ['Inbox']
const reason = z.string().trim().min(3, 'Say in a few words why.').max(500)

/** Conversations laid together or parted by hand, as it can be put back. */
export const move = z.object({
  id,
  kind: z.enum(['merge', 'split']),
  at: iso,
  by: z.string(),
  reason: z.string(),
  /** Of the other conversation: what was laid into this one, taken out of it, or where this one came from. */
  other: z.object({ id, title: z.string(), exists: z.boolean() }),
  /** Null when it can be put back now, else why not. */
  mayNotUndo: z.string().nullable(),
})
export type Move = z.infer<typeof move>

export const threadsContract = {
  mergeConversations: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/merge',
      summary: 'Lay another conversation of the same person into this one',
      tags,
    })
    .input(z.object({ id, otherId: id, reason }))
    .output(z.object({ moveId: id })),
  splitConversation: oc
    .route({
      method: 'POST',
      path: '/inbox/conversations/{id}/split',
      summary: 'Take messages out into a conversation of their own',
      tags,
    })
    .input(z.object({ id, messageIds: z.array(id).min(1, 'Choose at least one message.').max(200), reason }))
    .output(z.object({ moveId: id, conversationId: id })),
  undoMove: oc
    .route({
      method: 'POST',
      path: '/inbox/moves/{moveId}/undo',
      summary: 'Put back what was laid together or parted',
      tags,
    })
    .input(z.object({ moveId: id }))
    .output(z.object({ id })),
  moves: oc
    .route({
      method: 'GET',
      path: '/inbox/conversations/{id}/moves',
      summary: 'What was laid together or parted here',
      tags,
    })
    .input(z.object({ id }))
    .output(
      z.object({
        moves: z.array(move),
        /** Where this conversation is now, when it was laid into another one. */
        now: id.nullable(),
      }),
    ),
}
