import { oc } from '@orpc/contract'
import { z } from 'zod'
import { kinds, moods, priorities, sorts, states } from '../domain/work/filters.ts'
import { conversationCard, id, person, tone, views } from './shapes.ts'

const tags = ['Inbox']
const ids = z.array(id).max(50)
const words = z.array(z.string().min(1).max(40)).max(20)

export const filters = z.object({
  desks: ids.optional(),
  owners: z
    .array(z.union([id, z.enum(['me', 'nobody'])]))
    .max(50)
    .optional(),
  channels: ids.optional(),
  networks: words.optional(),
  kinds: z.array(z.enum(kinds)).max(20).optional(),
  labels: ids.optional(),
  priorities: z.array(z.enum(priorities)).max(4).optional(),
  states: z.array(z.enum(states)).max(3).optional(),
  waitingMinutes: z.coerce.number().int().min(1).max(525_600).optional(),
  languages: words.optional(),
  moods: z.array(z.enum(moods)).max(3).optional(),
})

/** What a list shows: a view, what it is narrowed by, and in which order. */
export const selection = z.object({
  view: z.enum(['mine', 'unassigned', 'waiting', 'snoozed', 'closed', 'all', 'desk', 'saved']).default('all'),
  departmentId: id.optional(),
  savedViewId: id.optional(),
  filters: filters.optional(),
  sort: z.enum(sorts).optional(),
  q: z.string().max(400).optional(),
})
export type Selection = z.input<typeof selection>

/** The words that were found, for a conversation of the page. */
export const hit = z.object({
  conversationId: id,
  /** Of the message that was found; null where it is a note of a colleague. */
  messageId: id.nullable(),
  noteId: id.nullable(),
  text: z.string(),
  at: z.iso.datetime(),
})
export type Hit = z.infer<typeof hit>

export const savedView = z.object({
  id,
  name: z.string(),
  filters,
  sort: z.enum(sorts),
  shared: z.enum(['me', 'departments', 'all']),
  departmentIds: z.array(id),
  owner: person,
  mine: z.boolean(),
  /** Up to 1,000, which means “more than 999”; null where nobody counts (what is closed). */
  count: z.number().int().nullable(),
})
export type SavedView = z.infer<typeof savedView>

export const label = z.object({
  id,
  name: z.string(),
  tone: tone.nullable(),
  /** How many conversations carry it, up to 1,000. */
  count: z.number().int(),
})
export type Label = z.infer<typeof label>

const one = z.object({ id })
const name = z.string().trim().min(1, 'Give it a name.').max(60)

export const viewsContract = {
  list: oc
    .route({ method: 'GET', path: '/inbox/conversations', summary: 'Conversations of a view, a page', tags })
    .input(
      selection.extend({
        cursor: z.string().max(300).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.object({
        conversations: z.array(conversationCard),
        nextCursor: z.string().nullable(),
        hits: z.array(hit),
        /** Parts of what was looked for that were not understood. */
        unclear: z.array(z.string()),
        /** Older messages are still being read into the search. */
        filling: z.boolean(),
      }),
    ),
  views: oc
    .route({ method: 'GET', path: '/inbox/views', summary: 'How many wait where', tags })
    .output(views),
  savedViews: oc
    .route({ method: 'GET', path: '/inbox/saved-views', summary: 'Views somebody saved, with counts', tags })
    .output(z.object({ views: z.array(savedView), mayShare: z.boolean() })),
  saveView: oc
    .route({ method: 'PUT', path: '/inbox/saved-views', summary: 'Save filters under a name', tags })
    .input(
      z.object({
        id: id.optional(),
        name,
        filters,
        sort: z.enum(sorts),
        shared: z.enum(['me', 'departments', 'all']).default('me'),
        departmentIds: z.array(id).max(50).default([]),
      }),
    )
    .output(savedView),
  removeView: oc
    .route({ method: 'DELETE', path: '/inbox/saved-views/{id}', summary: 'Forget a saved view', tags })
    .input(one)
    .output(z.object({ removed: z.boolean() })),
  orderViews: oc
    .route({ method: 'PUT', path: '/inbox/saved-views/order', summary: 'The order I see them in', tags })
    .input(z.object({ ids: z.array(id).max(200) }))
    .output(z.object({ ids: z.array(id) })),
  labels: oc
    .route({ method: 'GET', path: '/inbox/labels', summary: 'Labels of the organisation', tags })
    .output(z.object({ labels: z.array(label), mayManage: z.boolean() })),
  saveLabel: oc
    .route({ method: 'PUT', path: '/inbox/labels', summary: 'Make a label or change one', tags })
    .input(z.object({ id: id.optional(), name, tone: tone.nullable().default(null) }))
    .output(label),
  removeLabel: oc
    .route({
      method: 'DELETE',
      path: '/inbox/labels/{id}',
      summary: 'Take a label away from everything',
      tags,
    })
    .input(one)
    .output(z.object({ removed: z.boolean() })),
  setLabels: oc
    .route({
      method: 'PUT',
      path: '/inbox/conversations/{id}/labels',
      summary: 'Put labels on it or take them off',
      tags,
    })
    .input(z.object({ id, add: z.array(id).max(20).default([]), remove: z.array(id).max(20).default([]) }))
    .output(conversationCard),
  setPriority: oc
    .route({
      method: 'PUT',
      path: '/inbox/conversations/{id}/priority',
      summary: 'Say how much it presses',
      tags,
    })
    .input(z.object({ id, priority: z.enum(priorities) }))
    .output(conversationCard),
  exportList: oc
    .route({
      method: 'GET',
      path: '/inbox/export',
      summary: 'A view as CSV, part after part',
      tags,
    })
    .input(selection.extend({ cursor: z.string().max(300).optional() }))
    .output(
      z.object({
        name: z.string(),
        text: z.string(),
        rows: z.number().int(),
        nextCursor: z.string().nullable(),
      }),
    ),
}
