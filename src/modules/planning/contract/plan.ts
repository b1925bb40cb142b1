import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Planning'] })

export const lineFields = {
  tactic: s.tactic,
  departmentId: s.id.nullable(),
  name: s.words(120, 'Give the line a name.'),
  kind: s.lineKind,
  currency: s.currency,
  ownerId: s.id.nullable(),
  goalId: s.id.nullable(),
  campaignId: s.id.nullable(),
  note: s.text(500),
}

export const planLine = z.object({
  lineId: s.id,
  tactic: s.tactic,
  department: s.named.nullable(),
  name: z.string(),
  kind: s.lineKind,
  currency: s.currency,
  owner: s.named.nullable(),
  goal: s.named.nullable(),
  campaignId: s.id.nullable(),
  note: z.string(),
  months: z.array(z.number()),
  /** In the currency of the house. */
  total: s.amount,
  /** Neither the line nor its programme hangs below a goal. */
  servesNoGoal: z.boolean(),
})
export type PlanLine = z.infer<typeof planLine>

export const planView = z.object({
  year: s.year,
  currency: s.currency,
  years: z.array(s.year),
  versions: z.array(s.versionCard),
  version: s.versionCard.nullable(),
  lines: z.array(planLine),
  months: z.array(s.amount),
  total: s.amount,
  /** Tactic by department: what the version plans there. */
  cells: z.array(
    z.object({ tactic: s.tactic, department: s.named.nullable(), total: s.amount, lines: z.number().int() }),
  ),
  may: z.object({
    change: z.boolean(),
    start: z.boolean(),
    decide: z.boolean(),
    whyNot: z.string().nullable(),
  }),
})
export type PlanView = z.infer<typeof planView>

export const difference = z.object({
  lineId: s.id,
  change: z.enum(['added', 'removed', 'changed']),
  name: z.string(),
  formerName: z.string().nullable(),
  tactic: s.tactic,
  department: s.named.nullable(),
  moved: z.boolean(),
  currency: s.currency,
  before: z.number().nullable(),
  after: z.number().nullable(),
  months: z.array(z.object({ month: s.month, before: z.number(), after: z.number() })),
})

const told = z.object({
  changes: z.array(
    z.object({
      row: z.number().int(),
      name: z.string(),
      what: z.enum(['new', 'change']),
      kind: s.cellRow,
      currency: s.currency,
      cells: z.array(z.object({ month: s.month, before: z.number().nullable(), after: z.number() })),
    }),
  ),
  wrong: z.array(z.object({ row: z.number().int(), column: z.string(), message: z.string() })),
  same: z.number().int(),
  encoding: z.string(),
  /** Names exactly these changes; taking them in asks for it. */
  digest: z.string(),
  taken: z.boolean(),
})
export type ImportTold = z.infer<typeof told>

export const planPart = {
  plan: route('GET', '/planning/plan', 'A year’s plan in one of its versions')
    .input(z.object({ year: s.yearAsked.optional(), versionId: s.id.optional() }))
    .output(planView),
  startVersion: route('POST', '/planning/versions', 'Begin a version, empty or from another')
    .input(z.object({ year: s.yearGiven, from: s.id.nullable(), note: s.text(500) }))
    .output(s.one),
  submitVersion: route('POST', '/planning/version/{id}/submit', 'Send a version for approval')
    .input(z.object({ id: s.id, note: s.text(500) }))
    .output(s.done),
  withdrawVersion: route(
    'POST',
    '/planning/version/{id}/withdraw',
    'Take a version back before it is decided',
  )
    .input(s.one)
    .output(s.done),
  decideVersion: route('POST', '/planning/version/{id}/decide', 'Approve a version, or return it')
    .input(z.object({ id: s.id, approve: z.boolean(), note: s.text(500) }))
    .output(s.done),
  differences: route('GET', '/planning/version/{id}/differences', 'What a version has otherwise than another')
    .input(z.object({ id: s.id, than: s.id }))
    .output(z.object({ differences: z.array(difference), by: s.amount, currency: s.currency })),
  saveLine: route('PUT', '/planning/version/{versionId}/line', 'Add a line to a draft, or change it')
    .input(z.object({ versionId: s.id, lineId: s.id.nullable(), ...lineFields }))
    .output(s.one),
  removeLine: route(
    'POST',
    '/planning/version/{versionId}/line/{lineId}/removed',
    'Take a line out, or put it back',
  )
    .input(z.object({ versionId: s.id, lineId: s.id, removed: z.boolean() }))
    .output(s.done),
  exportTable: route('POST', '/planning/table', 'Plan and budget of a year as a spreadsheet')
    .input(
      z.object({
        year: s.yearGiven,
        versionId: s.id.nullable(),
        format: z.enum(['csv', 'xlsx']).default('xlsx'),
      }),
    )
    .output(s.sheet),
  importTable: route(
    'POST',
    '/planning/table/import',
    'What a spreadsheet would change; with its digest, change it',
  )
    .input(
      z.object({
        year: s.yearGiven,
        versionId: s.id.nullable(),
        name: s.text(200),
        base64: z.string().max(6_000_000, 'This file is larger than 4 MB.'),
        digest: z.string().max(100).nullable(),
      }),
    )
    .output(told),
}
