import { oc } from '@orpc/contract'
import { z } from 'zod'
import { id, tags } from './shapes.ts'
import { heardMention } from './stream.ts'

export const purposes = [
  'brand',
  'product',
  'executive',
  'competitor',
  'campaign',
  'crisis',
  'hiring',
  'investor',
  'other',
] as const

export const queryView = z.object({
  id,
  name: z.string(),
  purpose: z.enum(purposes),
  /** Belongs to a rival: counts as theirs in share of voice. */
  rival: z.boolean(),
  departmentId: id.nullable(),
  state: z.enum(['active', 'paused', 'archived']),
  version: z.number(),
  /** Grows with every saving; `version` only with other words. */
  revision: z.number(),
  text: z.string(),
  /** Fewer than `floorCount` mentions in `floorDays` days is a silence somebody is told about. */
  floorCount: z.number().nullable(),
  floorDays: z.number().nullable(),
  /** Who gets the task to start something when it falls silent. */
  expertId: id.nullable(),
  expertName: z.string().nullable(),
  silentSince: z.string().nullable(),
  /** Mentions of each of the last 30 days, oldest first. */
  days: z.array(z.number()),
  /** Mentions of the 30 days before. */
  before: z.number(),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type QueryView = z.infer<typeof queryView>

export const queryVersion = z.object({
  version: z.number(),
  text: z.string(),
  note: z.string().nullable(),
  authorName: z.string().nullable(),
  madeAt: z.string(),
  /** How far back stored mentions were counted by it; null while that runs. */
  matchedFrom: z.string().nullable(),
})

/** In an address everything is text, and the text "false" means no. */
const yesNo = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
)

/** More than a query may have: that it is too long is told by the parser, with what to do. */
const words = z.string().max(400_000, 'Split the query into several.')

export const queryInput = z.object({
  /** Left out: a new query. */
  id: id.optional(),
  /** The revision somebody began to edit; a newer one refuses. */
  editedRevision: z.number().int().optional(),
  name: z.string().trim().min(1).max(100),
  purpose: z.enum(purposes),
  rival: z.boolean().default(false),
  departmentId: id.nullable().default(null),
  text: words,
  note: z.string().trim().max(500).nullable().default(null),
  floorCount: z.number().int().min(1).max(1_000_000).nullable().default(null),
  floorDays: z.number().int().min(1).max(365).nullable().default(null),
  expertId: id.nullable().default(null),
})
export type QueryInput = z.input<typeof queryInput>

/** Places are in UTF-16 units of the text as it was typed. */
export const queryProblem = z.object({
  at: z.number(),
  length: z.number(),
  message: z.string(),
  cure: z.string(),
  /** The same as sentences of the matcher's catalogue, and what stands in them. */
  said: z.object({ message: z.string(), cure: z.string(), values: z.record(z.string(), z.string()) }),
})

export const queryTry = z.object({
  problems: z.array(queryProblem),
  /** What can be read, but is rarely meant so: a sentence of the matcher's catalogue and its values. */
  hints: z.array(
    z.object({
      at: z.number(),
      length: z.number(),
      key: z.string(),
      values: z.record(z.string(), z.string()),
    }),
  ),
  /** What it finds, line by line: a sentence of the matcher's catalogue, its values, how deep it stands. */
  explanation: z.array(
    z.object({
      depth: z.number(),
      key: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  /** Mentions of each of the last 30 days, oldest first; null while the text has problems. */
  days: z.array(z.number()).nullable(),
  total: z.number(),
  /** True when more is stored than was looked at: the figures are then of the newest part, from `lookedFrom`. */
  partial: z.boolean(),
  lookedFrom: z.string().nullable(),
  examples: z.array(heardMention),
})
export type QueryTry = z.infer<typeof queryTry>

export const queriesContract = {
  queries: oc
    .route({ method: 'GET', path: '/listening/queries', summary: 'Saved queries', tags })
    .input(z.object({ archived: yesNo.default(false) }))
    .output(z.object({ queries: z.array(queryView), canManage: z.boolean() })),
  query: oc
    .route({ method: 'GET', path: '/listening/queries/{id}', summary: 'A query and its versions', tags })
    .input(z.object({ id }))
    .output(z.object({ query: queryView, versions: z.array(queryVersion), canManage: z.boolean() })),
  tryQuery: oc
    .route({
      method: 'POST',
      path: '/listening/queries/try',
      summary: 'What a query would find in what was heard in the last 30 days',
      tags,
    })
    .input(z.object({ text: words }))
    .output(queryTry),
  saveQuery: oc
    .route({ method: 'POST', path: '/listening/queries', summary: 'Save a query', tags })
    .input(queryInput)
    .output(z.object({ id, version: z.number() })),
  setQueryState: oc
    .route({
      method: 'PUT',
      path: '/listening/queries/{id}/state',
      summary: 'Pause, go on, put away, bring back',
      tags,
    })
    .input(z.object({ id, state: z.enum(['active', 'paused', 'archived']) }))
    .output(z.object({ id, state: z.string() })),
  queryTemplates: oc
    .route({ method: 'GET', path: '/listening/query-templates', summary: 'Queries to begin with', tags })
    .output(
      z.object({
        templates: z.array(
          z.object({
            id: z.string(),
            name: z.string(),
            purpose: z.enum(purposes),
            rival: z.boolean(),
            text: z.string(),
            /** What to fill in, in words. */
            hint: z.string(),
          }),
        ),
      }),
    ),
  silences: oc
    .route({ method: 'GET', path: '/listening/silences', summary: 'Queries that fell silent', tags })
    .input(z.object({ whose: z.enum(['mine', 'all']).default('mine') }))
    .output(
      z.object({
        silences: z.array(
          z.object({
            queryId: id,
            name: z.string(),
            since: z.string(),
            floorCount: z.number(),
            floorDays: z.number(),
            heard: z.number(),
            expertId: id.nullable(),
            expertName: z.string().nullable(),
          }),
        ),
      }),
    ),
}
