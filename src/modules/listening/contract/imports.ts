import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type ImportField, importFields } from '../domain/imports/columns.ts'

export { type ImportField, importFields }

const id = z.uuid()
const at = z.iso.datetime()
const count = z.number().int()
const tags = ['Listen: import']

/** A file may have 200 MB, sent in parts of at most 4 MB. */
export const IMPORT_MAX_BYTES = 200 * 1024 * 1024
export const IMPORT_PART_BYTES = 4 * 1024 * 1024

const mapping = z.partialRecord(z.enum(importFields), z.number().int().min(0).max(199).optional())
const settings = z.object({
  mapping,
  /** IANA name, for times that name no zone. */
  zone: z.string().max(60),
  order: z.enum(['dmy', 'mdy']),
  network: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{0,39}$/, 'Use a short name, such as “instagram”.')
    .nullable(),
})

const importCard = z.object({
  id,
  channelId: id,
  /** Where the file comes from: the name of its channel. */
  from: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  state: z.enum([
    ...(['uploading', 'draft', 'checking', 'checked', 'waiting', 'running', 'done', 'failed'] as const),
    ...(['undoing', 'undone', 'dropped'] as const),
  ]),
  by: z.string().nullable(),
  createdAt: at,
  settledAt: at.nullable(),
  /** Rows read so far; of all, once they were counted. */
  done: count,
  total: count.nullable(),
  /** What the check found. */
  good: count.nullable(),
  refused: count.nullable(),
  /** What the import brought. */
  fresh: count.nullable(),
  known: count.nullable(),
  failure: z.string().nullable(),
})
export type ListeningImportCard = z.infer<typeof importCard>

const importView = importCard.extend({
  settings,
  /** While columns can be chosen: each with a few cells. */
  columns: z.array(z.object({ head: z.string(), sample: z.array(z.string()) })).nullable(),
  format: z.enum(['csv', 'jsonl']).nullable(),
  /** Field → what is still to be chosen; null when the file can be read. */
  missing: z.record(z.string(), z.string()).nullable(),
  /** The first rows as they would come in, or why not. */
  preview: z.array(
    z.object({
      line: count,
      at: at.nullable(),
      author: z.string(),
      text: z.string(),
      network: z.string().nullable(),
      problem: z.string().nullable(),
    }),
  ),
  /** The first hundred rows that cannot be read. */
  refusals: z.array(z.object({ line: count, reason: z.string(), row: z.string() })),
})
export type ListeningImportView = z.infer<typeof importView>

const one = z.object({ importId: id })
const card = z.object({ importId: id })
const post = (path: `/${string}`, summary: string) => oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string) => oc.route({ method: 'GET', path, summary, tags })

export const importsContract = {
  imports: get('/listening/imports', 'Imports of files, the last first').output(
    z.object({ imports: z.array(importCard) }),
  ),
  beginImport: post('/listening/imports', 'Begin to hand in a file of another tool')
    .input(
      z.object({
        /** The tool it comes from; the same name again is the same source. */
        from: z.string().trim().min(1, 'Say which tool wrote it.').max(80, 'Use at most 80 characters.'),
        fileName: z.string().max(255),
        bytes: z
          .number()
          .int()
          .min(1, 'Choose a file that is not empty.')
          .max(IMPORT_MAX_BYTES, 'This file is larger than 200 MB.'),
      }),
    )
    .output(card),
  addImportPart: post('/listening/imports/{importId}/parts/{part}', 'Send a part of the file, in base64')
    .input(
      one.extend({
        part: z.coerce.number().int().min(0).max(999),
        content: z.string().min(1).max(6_000_000, 'A part may have at most 4 MB.'),
      }),
    )
    .output(card),
  finishUpload: post('/listening/imports/{importId}/uploaded', 'All parts are there: read its columns')
    .input(one)
    .output(card),
  listeningImport: get('/listening/imports/{importId}', 'One import: columns, preview, progress, result')
    .input(one)
    .output(importView),
  adjustImport: post('/listening/imports/{importId}/settings', 'Say what the columns mean')
    .input(one.extend({ settings }))
    .output(card),
  checkImport: post('/listening/imports/{importId}/check', 'Read every row without importing')
    .input(one)
    .output(card),
  startImport: post('/listening/imports/{importId}/start', 'Import what can be read: all of it or nothing')
    .input(one.extend({ leaveOut: z.boolean().default(false) }))
    .output(card),
  dropImport: post('/listening/imports/{importId}/drop', 'Put a file away and erase it')
    .input(one)
    .output(card),
  undoImport: post('/listening/imports/{importId}/undo', 'Take away what an import brought')
    .input(one)
    .output(card),
  refusedRows: get('/listening/imports/{importId}/refused', 'Rows that could not be read, as a file')
    .input(one)
    .output(z.object({ fileName: z.string(), content: z.string() })),
}
