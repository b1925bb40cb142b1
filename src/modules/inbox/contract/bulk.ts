import { oc } from '@orpc/contract'
import { z } from 'zod'
import { priorities } from '../domain/work/filters.ts'
import { id, iso } from './shapes.ts'
import { selection } from './views.ts'

const tags = ['Inbox']

export const bulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('close') }),
  z.object({ kind: z.literal('reopen') }),
  z.object({ kind: z.literal('spam'), as: z.enum(['spam', 'not_ours']) }),
  z.object({ kind: z.literal('assign'), memberId: id.nullable() }),
  z.object({
    kind: z.literal('hand'),
    departmentId: id,
    reason: z.string().trim().min(3, 'Say in a few words why.').max(500),
  }),
  z.object({ kind: z.literal('label'), add: z.array(id).max(20), remove: z.array(id).max(20) }),
  z.object({ kind: z.literal('priority'), priority: z.enum(priorities) }),
  z.object({ kind: z.literal('snooze'), until: iso }),
])

export const bulkRun = z.object({
  id,
  state: z.enum(['running', 'done', 'undoing', 'undone', 'stopped']),
  total: z.number().int(),
  /** Changed; were so already; could not be. They add up to `total` when it is done. */
  changed: z.number().int(),
  same: z.number().int(),
  refused: z.number().int(),
  /** Changed by somebody else before it could be taken back. */
  movedOn: z.number().int(),
  /** Why some could not, each with how many and the first of them. */
  reasons: z.array(
    z.object({
      why: z.string(),
      count: z.number().int(),
      first: z.array(z.object({ id, title: z.string() })),
    }),
  ),
  /** Until then it can be taken back; null when it cannot. */
  undoUntil: iso.nullable(),
})
export type BulkRun = z.infer<typeof bulkRun>

export const bulkContract = {
  bulk: oc
    .route({ method: 'POST', path: '/inbox/bulk', summary: 'Do one thing to many conversations', tags })
    .input(
      z.object({
        act: bulkAct,
        /** These, or else all of the view. */
        ids: z.array(id).max(200).optional(),
        all: selection.optional(),
      }),
    )
    .output(bulkRun),
  bulkRun: oc
    .route({ method: 'GET', path: '/inbox/bulk/{id}', summary: 'How far it is', tags })
    .input(z.object({ id }))
    .output(bulkRun),
  undoBulk: oc
    .route({ method: 'POST', path: '/inbox/bulk/{id}/undo', summary: 'Take it back', tags })
    .input(z.object({ id }))
    .output(bulkRun),
}
