import { oc } from '@orpc/contract'
import { z } from 'zod'
import { calendarItem } from '#modules/publishing/contract/shapes.ts'
import { band, conflictView, day, eventView, ghost, id, iso, minute, place, tags } from './shapes.ts'

export const boardItem = calendarItem.extend({ programmeId: id.nullable() })
export type BoardItem = z.infer<typeof boardItem>

/** What is shown of it: the same on the board, in exports and in the address of the screen. */
export const boardFilter = z.object({
  from: iso,
  to: iso,
  departmentId: id.optional(),
  channelId: id.optional(),
  authorId: id.optional(),
  state: z.enum(['draft', 'submitted', 'scheduled', 'live', 'trouble']).optional(),
})
export type BoardFilter = z.infer<typeof boardFilter>

const warning = conflictView.omit({ itemId: true })
export type Warning = z.infer<typeof warning>

export const bulkAct = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('days'), days: z.number().int().min(-366).max(366) }),
  z.object({ kind: z.literal('time'), minute }),
  z.object({ kind: z.literal('channel'), from: id, to: id }),
  z.object({ kind: z.literal('remove') }),
  z.object({ kind: z.literal('programme'), programmeId: id.nullable() }),
])
export type BulkAct = z.infer<typeof bulkAct>

const left = z.array(z.object({ draftId: id, title: z.string(), reason: z.string() }))
export type Left = z.infer<typeof left>[number]

export const boardContract = {
  board: oc
    .route({ method: 'GET', path: '/calendar/board', summary: 'Everything between two instants', tags })
    .input(boardFilter)
    .output(
      z.object({
        zone: z.string(),
        items: z.array(boardItem),
        bands: z.array(band),
        events: z.array(eventView),
        ghosts: z.array(ghost),
        conflicts: z.array(conflictView),
      }),
    ),
  choices: oc
    .route({
      method: 'GET',
      path: '/calendar/choices',
      summary: 'Channels, departments and authors to choose from',
      tags,
    })
    .output(
      z.object({
        channels: z.array(place),
        departments: z.array(z.object({ id, name: z.string() })),
        authors: z.array(z.object({ id, name: z.string() })),
        programmes: z.array(z.object({ id, name: z.string() })),
        mayPlan: z.boolean(),
      }),
    ),
  move: oc
    .route({
      method: 'POST',
      path: '/calendar/move',
      summary: 'Move a draft to a day and minute of the organisation’s clock',
      tags,
    })
    .input(
      z.object({
        draftId: id,
        day,
        minute,
        /** Move it although something is in the way that should be confirmed. */
        confirmed: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        /** False: a blackout or quiet period is in the way; nothing was changed. Ask, then send `confirmed`. */
        moved: z.boolean(),
        at: iso,
        /** The clock shows this minute twice that night; the first one was taken. */
        twice: z.boolean(),
        warnings: z.array(warning),
      }),
    ),
  bulk: oc
    .route({ method: 'POST', path: '/calendar/bulk', summary: 'Edit many drafts at once', tags })
    .input(z.object({ draftIds: z.array(id).min(1).max(500), act: bulkAct }))
    .output(
      z.object({
        /** Undo by this; null when nothing was changed. */
        changeId: id.nullable(),
        done: z.number().int(),
        left,
        undoUntil: iso.nullable(),
      }),
    ),
  undo: oc
    .route({
      method: 'POST',
      path: '/calendar/bulk/{id}/undo',
      summary: 'Put back what an edit changed',
      tags,
    })
    .input(z.object({ id }))
    .output(z.object({ done: z.number().int(), left })),
  nextSlot: oc
    .route({ method: 'GET', path: '/calendar/next-slot', summary: 'The next free slot of channels', tags })
    .input(
      z.object({
        channelIds: z.union([id.transform((one) => [one]), z.array(id).min(1).max(50)]),
        after: iso.optional(),
      }),
    )
    .output(
      z.object({
        at: iso.nullable(),
        channelId: id.nullable(),
        /** All the channels have a slot then. */
        shared: z.boolean(),
      }),
    ),
}
