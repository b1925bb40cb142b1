import { oc } from '@orpc/contract'
import { z } from 'zod'
import { type Field, fields } from './domain/fields.ts'

export { type Field, fields }

const importTags = ['Directory import']
const scimTags = ['SCIM']
const id = z.uuid()
const at = z.iso.datetime()
const done = z.object({ done: z.literal(true) })

const column = z.number().int().min(0).max(99)
export const mapping = z.partialRecord(z.enum(fields), column.optional())
export const options = z.object({
  createDepartments: z.boolean(),
  leaveMissing: z.boolean(),
  emptyClears: z.boolean(),
  leaveOutErrors: z.boolean(),
})

const count = z.number().int()
const counts = z.object({
  new: count,
  returns: count,
  changed: count,
  same: count,
  error: count,
  leaving: count,
  departments: count,
})

export const importCard = z.object({
  id,
  fileName: z.string(),
  state: z.enum(['draft', 'waiting', 'running', 'done', 'failed', 'undone', 'dropped']),
  by: z.string().nullable(),
  createdAt: at,
  settledAt: at.nullable(),
  /** Rows to write, and written so far. */
  total: count,
  done: count,
  counts: counts.nullable(),
  failure: z.string().nullable(),
  options,
  /** Until when it can be taken back; null when it cannot. */
  undoUntil: at.nullable(),
})
export type ImportCard = z.infer<typeof importCard>

const plannedLine = z.object({
  line: count,
  kind: z.enum(['new', 'returns', 'changed', 'same', 'error']),
  memberId: id.nullable(),
  name: z.string(),
  email: z.string(),
  changes: z.array(
    z.object({ field: z.enum(fields), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  errors: z.array(z.object({ field: z.enum([...fields, 'line']), message: z.string(), cure: z.string() })),
})
export type PlannedLineView = z.infer<typeof plannedLine>

export const importView = importCard.extend({
  /** While it is a draft: the file's columns with a few cells each. */
  columns: z
    .object({
      headers: z.array(z.object({ head: z.string(), sample: z.array(z.string()) })),
      mapping,
      /** Field → what is still to be chosen; null when it can be read. */
      missing: z.record(z.string(), z.string()).nullable(),
      delimiter: z.string(),
      encoding: z.string(),
      lines: count,
    })
    .nullable(),
  /** What would happen; null until the columns are chosen. */
  plan: z
    .object({
      counts,
      /** Of what was asked to be shown. */
      total: count,
      lines: z.array(plannedLine),
      leaving: z.array(z.object({ memberId: id, name: z.string(), email: z.string() })),
      departments: z.array(z.string()),
    })
    .nullable(),
})
export type ImportView = z.infer<typeof importView>

export const tokenCard = z.object({
  id,
  name: z.string(),
  /** The first letters of the token. */
  hint: z.string(),
  by: z.string().nullable(),
  createdAt: at,
  expiresAt: at.nullable(),
  lastUsedAt: at.nullable(),
  revokedAt: at.nullable(),
})
export type TokenCard = z.infer<typeof tokenCard>

const one = z.object({ importId: id })
const post = (path: `/${string}`, summary: string, tags: string[]) =>
  oc.route({ method: 'POST', path, summary, tags })
const get = (path: `/${string}`, summary: string, tags: string[]) =>
  oc.route({ method: 'GET', path, summary, tags })

/** Importing lists of people, and the keys of systems that keep the directory by SCIM. */
export const directoryContract = {
  imports: get('/directory/imports', 'Imports, the last first', importTags).output(
    z.object({ imports: z.array(importCard) }),
  ),
  upload: post('/directory/imports', 'Upload a list of people as CSV; nothing is imported yet', importTags)
    .input(
      z.object({
        fileName: z.string().max(255).default('people.csv'),
        /** The file in base64. */
        content: z.string().min(1, 'Choose a file.').max(28_000_000, 'This file is larger than 20 MB.'),
      }),
    )
    .output(z.object({ importId: id })),
  import: get('/directory/imports/{importId}', 'One import: columns, preview, progress', importTags)
    .input(
      one.extend({
        show: z.enum(['all', 'new', 'changed', 'same', 'error', 'leaving']).default('all'),
        offset: z.coerce.number().int().min(0).max(100_000).default(0),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
    )
    .output(importView),
  adjust: post('/directory/imports/{importId}', 'Choose columns and options of an import', importTags)
    .input(one.extend({ mapping, options }))
    .output(done),
  start: post('/directory/imports/{importId}/start', 'Import the list: all of it or nothing', importTags)
    .input(one)
    .output(done),
  drop: post('/directory/imports/{importId}/drop', 'Put a draft away and erase its file', importTags)
    .input(one)
    .output(done),
  undo: post('/directory/imports/{importId}/undo', 'Take an import back within a day', importTags)
    .input(one)
    .output(done),
  scim: get('/directory/scim', 'SCIM: address, keys, and which groups are roles', scimTags).output(
    z.object({
      baseUrl: z.string(),
      tokens: z.array(tokenCard),
      groupRoles: z.array(z.object({ id, groupName: z.string(), role: z.string() })),
    }),
  ),
  createToken: post('/directory/scim/tokens', 'Make a key; it is shown once', scimTags)
    .input(
      z.object({
        name: z.string().trim().min(1, 'Say which system uses it.').max(80, 'Use at most 80 characters.'),
        days: z.number().int().min(1).max(3650).nullable().default(null),
      }),
    )
    .output(z.object({ token: z.string(), card: tokenCard })),
  revokeToken: post('/directory/scim/tokens/{tokenId}/revoke', 'End a key at once', scimTags)
    .input(z.object({ tokenId: id }))
    .output(done),
  mapGroup: post('/directory/scim/groups', 'Let a group of the other system be a role here', scimTags)
    .input(
      z.object({
        groupName: z.string().trim().min(1, 'Write the group’s name.').max(200),
        role: z.string().max(60),
      }),
    )
    .output(done),
  unmapGroup: post('/directory/scim/groups/{id}/remove', 'A group is no role any more', scimTags)
    .input(z.object({ id }))
    .output(done),
}
