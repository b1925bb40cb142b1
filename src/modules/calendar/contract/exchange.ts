import { oc } from '@orpc/contract'
import { z } from 'zod'
import { boardFilter } from './board.ts'
import { id, iso, tags } from './shapes.ts'

const problem = z.object({
  /** As an editor counts lines. */
  line: z.number().int(),
  /** As the file calls it; null where it is about the whole line. */
  column: z.string().nullable(),
  message: z.string(),
})
export type Problem = z.infer<typeof problem>

const FILE_CHARACTERS = 12_000_000

export const exchangeContract = {
  importCsv: oc
    .route({
      method: 'POST',
      path: '/calendar/import-csv',
      summary: 'Read a table of posts, as a preview or for good',
      tags,
    })
    .input(
      z.object({
        text: z.string().max(FILE_CHARACTERS),
        /** False: only look. True: make drafts, of all lines or of none. */
        apply: z.boolean().default(false),
        /** Make drafts of the lines that fit although others do not. */
        leaveOutWrong: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        lines: z.number().int(),
        good: z.number().int(),
        /** Columns that were understood, as the file calls them. */
        columns: z.array(z.string()),
        ignored: z.array(z.string()),
        /** The first of them. */
        problems: z.array(problem),
        wrong: z.number().int(),
        sample: z.array(
          z.object({
            line: z.number().int(),
            title: z.string(),
            text: z.string(),
            channel: z.string(),
            at: iso.nullable(),
            /** How many pictures, videos or files it has. */
            media: z.number().int(),
          }),
        ),
        /** How many drafts were made; null in a preview. */
        made: z.number().int().nullable(),
      }),
    ),
  importIcs: oc
    .route({
      method: 'POST',
      path: '/calendar/import-ics',
      summary: 'Read an iCalendar file as events, drafts or series',
      tags,
    })
    .input(
      z.object({
        text: z.string().max(FILE_CHARACTERS),
        as: z.enum(['events', 'drafts', 'series']),
        apply: z.boolean().default(false),
        /** Where series go out whose channels the file does not name. */
        channelIds: z.array(id).max(50).default([]),
      }),
    )
    .output(
      z.object({
        entries: z.array(
          z.object({
            name: z.string(),
            from: iso,
            to: iso,
            allDay: z.boolean(),
            /** Comes again: of events and drafts only the first time is read. */
            recurring: z.boolean(),
            /** Was read before and is left as it is. */
            known: z.boolean(),
            /** Why it is not read, in a sentence; null when it is. */
            leftOut: z.string().nullable(),
          }),
        ),
        unread: z.number().int(),
        made: z.number().int().nullable(),
      }),
    ),
  exportCsv: oc
    .route({ method: 'GET', path: '/calendar/export-csv', summary: 'The calendar as a table', tags })
    .input(boardFilter)
    .output(z.object({ name: z.string(), text: z.string() })),
  exportIcs: oc
    .route({
      method: 'GET',
      path: '/calendar/export-ics',
      summary: 'The calendar as an iCalendar file',
      tags,
    })
    .input(boardFilter)
    .output(z.object({ name: z.string(), text: z.string() })),
  feed: oc
    .route({ method: 'GET', path: '/calendar/feed', summary: 'My secret calendar address', tags })
    .output(z.object({ address: z.string().nullable(), madeAt: iso.nullable() })),
  renewFeed: oc
    .route({
      method: 'POST',
      path: '/calendar/feed',
      summary: 'Make my calendar address, or a new one in place of it',
      tags,
    })
    .output(z.object({ address: z.string(), madeAt: iso })),
  closeFeed: oc
    .route({ method: 'DELETE', path: '/calendar/feed', summary: 'Close my calendar address', tags })
    .output(z.object({ closed: z.boolean() })),
}

/** Without sign-in: the address itself is the key. */
export const publicContract = {
  publicFeed: oc
    .route({
      method: 'GET',
      path: '/calendar/feeds/{file}',
      summary: 'A member’s calendar for calendar programs',
      tags,
    })
    .input(z.object({ file: z.string().max(200) }))
    .output(z.file()),
}
