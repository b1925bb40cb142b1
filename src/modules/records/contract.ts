import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './contract/shapes.ts'

export type { Given } from './contract/shapes.ts'
export type { Field, Value } from './domain/fields.ts'
export { type KindId, kindIds, kinds } from './domain/kinds.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Records'] })

const filter = {
  kind: s.kindId,
  q: z.string().trim().max(200).optional(),
  departmentId: s.id.optional(),
  state: z.enum(['there', 'withdrawn', 'all']).default('there'),
}

export const recordCard = z.object({
  id: s.id,
  kind: s.kindId,
  title: z.string(),
  keptBy: s.named.nullable(),
  values: s.values,
  changedAt: s.at,
  withdrawnAt: s.at.nullable(),
})
export type RecordCard = z.infer<typeof recordCard>

const change = z.object({
  id: s.id,
  what: z.enum(['added', 'changed', 'withdrawn', 'restored', 'imported']),
  by: z.string().nullable(),
  at: s.at,
  /** By field: what it was, and what it became. */
  fields: z.record(z.string(), z.tuple([s.value, s.value])),
})

export const recordView = recordCard.extend({
  revision: z.number().int(),
  changes: z.array(change),
  /** Of a recommendation: what was merged into it, and the votes of all of them together. */
  merged: z.object({ duplicates: z.number().int(), votes: z.number().int() }).nullable(),
  may: z.object({ change: z.boolean() }),
})
export type RecordView = z.infer<typeof recordView>

const told = z.object({
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  wrong: z.array(z.object({ row: z.number().int(), column: z.string(), message: z.string() })),
  /** The first rows that would be added or changed. */
  first: z.array(z.object({ row: z.number().int(), title: z.string(), what: z.enum(['new', 'change']) })),
  encoding: z.string(),
  /** Names exactly these changes; taking them in asks for it. */
  digest: z.string(),
  taken: z.boolean(),
})
export type ImportTold = z.infer<typeof told>

export const recordsContract = {
  overview: route(
    'GET',
    '/records',
    'How many facts of each kind are kept, and where one may keep them',
  ).output(
    z.object({
      kinds: z.array(z.object({ kind: s.kindId, rows: z.number().int(), newest: z.string().nullable() })),
      /** Departments for which the one who asks may keep facts. */
      departments: z.array(s.named),
      units: z.array(s.named),
    }),
  ),
  list: route('GET', '/records/{kind}', 'Facts of one kind, newest first')
    .input(
      z.object({
        ...filter,
        cursor: z.string().max(100).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
      }),
    )
    .output(
      z.object({ rows: z.array(recordCard), nextCursor: z.string().nullable(), total: z.number().int() }),
    ),
  one: route('GET', '/records/{kind}/{id}', 'One fact with its history')
    .input(z.object({ kind: s.kindId, id: s.id }))
    .output(recordView),
  add: route('POST', '/records', 'Enter a fact')
    .input(s.given)
    .output(z.object({ id: s.id })),
  save: route('PUT', '/records/{id}', 'Correct a fact; what it was stays in its history')
    .input(z.object({ id: s.id, revision: z.number().int().min(1), row: s.given }))
    .output(s.done),
  withdraw: route('POST', '/records/{kind}/{id}/withdraw', 'Take a fact back, or put it back')
    .input(z.object({ kind: s.kindId, id: s.id, withdrawn: z.boolean() }))
    .output(s.done),
  export: route('POST', '/records/{kind}/table', 'Facts of one kind as a table')
    .input(z.object({ ...filter, format: z.enum(['csv', 'xlsx']).default('csv') }))
    .output(z.object({ name: z.string(), type: z.string(), base64: z.string() })),
  import: route('POST', '/records/{kind}/import', 'What a table would add and change; with its digest, do it')
    .input(
      z.object({
        kind: s.kindId,
        departmentId: s.id,
        base64: z.string().max(6_000_000, 'This file is larger than 4 MB.'),
        digest: z.string().max(100).nullable(),
      }),
    )
    .output(told),
}
