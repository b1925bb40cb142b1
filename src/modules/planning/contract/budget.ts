import { oc } from '@orpc/contract'
import { z } from 'zod'
import { postingKinds } from '../domain/budget/lines.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Planning'] })

const sums = z.object({ plan: s.amount, committed: s.amount, actual: s.amount, variance: s.variance })
const shareOf = z.object({ departmentId: s.id, share: z.number().int().min(1).max(10_000) })

export const budgetLine = z.object({
  lineId: s.id,
  tactic: s.tactic,
  department: s.named.nullable(),
  name: z.string(),
  kind: s.lineKind,
  currency: s.currency,
  owner: s.named.nullable(),
  threshold: z.number().int().nullable(),
  /** In the line's currency; null when the line stands in no approved version. */
  plan: z.array(z.number()).nullable(),
  committed: z.array(s.amount),
  actual: z.array(s.amount),
  forecast: z.array(z.number().nullable()),
  shares: z.array(z.object({ department: s.named, share: z.number().int() })),
  /** January to the end of this month, in the currency of the house. */
  toDate: sums,
  /** In the version asked for: what a draft would plan. */
  servesNoGoal: z.boolean(),
})
export type BudgetLine = z.infer<typeof budgetLine>

export const alertCard = z.object({
  id: s.id,
  year: s.year,
  lineId: s.id.nullable(),
  label: z.string(),
  ofDepartment: z.boolean(),
  threshold: z.number().int(),
  percent: z.number(),
  plan: z.number(),
  spent: z.number(),
  currency: s.currency,
  owner: s.named.nullable(),
  crossedAt: s.at,
  seenBy: z.string().nullable(),
})
export type AlertCard = z.infer<typeof alertCard>

export const budgetView = z.object({
  year: s.year,
  years: z.array(s.year),
  currency: s.currency,
  /** 0 to 11 within this year, −1 before it, 12 after it. */
  thisMonth: z.number().int(),
  approved: s.versionCard.nullable(),
  lines: z.array(budgetLine),
  months: z.array(
    z.object({
      plan: s.amount,
      committed: s.amount,
      actual: s.amount,
      forecast: s.amount,
      fromPlan: z.boolean(),
    }),
  ),
  toDate: sums,
  wholeYear: z.object({ plan: s.amount, expected: s.amount }),
  alerts: z.array(alertCard),
  may: z.object({ change: z.boolean() }),
})
export type BudgetView = z.infer<typeof budgetView>

const posting = z.object({
  id: s.id,
  kind: z.enum(postingKinds),
  postedOn: z.string(),
  minor: z.number(),
  currency: s.currency,
  note: z.string(),
  source: z.enum(['entered', 'cell', 'table']),
  by: z.string().nullable(),
  at: s.at,
  /** In the line's currency at the rate of its day. */
  inLine: s.amount,
  voided: z.boolean(),
})
export type PostingView = z.infer<typeof posting>

export const budgetPart = {
  budget: route('GET', '/planning/budget', 'Plan, committed, actual and forecast of a year by month')
    .input(
      z.object({
        year: s.yearAsked.optional(),
        departmentId: s.id.optional(),
        tactic: s.tacticAsked.optional(),
      }),
    )
    .output(budgetView),
  setCells: route('POST', '/planning/cells', 'Set cells of the table; all of them or none')
    .input(
      z.object({
        /** The draft whose plan is meant; only needed for plan cells. */
        versionId: s.id.nullable(),
        cells: z
          .array(z.object({ lineId: s.id, row: s.cellRow, month: s.month, minor: s.minor.nullable() }))
          .min(1)
          .max(600, 'Paste at most 600 cells at once.'),
      }),
    )
    .output(s.done),
  postings: route('GET', '/planning/line/{lineId}/postings', 'What was committed and spent on a line')
    .input(z.object({ lineId: s.id }))
    .output(z.object({ postings: z.array(posting), more: z.boolean() })),
  addPosting: route('POST', '/planning/line/{lineId}/postings', 'Write down money promised or spent')
    .input(
      z.object({
        lineId: s.id,
        kind: z.enum(postingKinds),
        postedOn: s.day,
        minor: s.minor,
        currency: s.currency,
        note: s.text(300),
      }),
    )
    .output(s.one),
  voidPosting: route('POST', '/planning/posting/{id}/void', 'Take a posting back, or let it stand again')
    .input(z.object({ id: s.id, voided: z.boolean() }))
    .output(s.done),
  setShares: route('PUT', '/planning/line/{lineId}/shares', 'Which departments bear a line; nobody: its own')
    .input(z.object({ lineId: s.id, shares: z.array(shareOf).max(50) }))
    .output(s.done),
  setThreshold: route(
    'PUT',
    '/planning/threshold',
    'At how much over plan the owner of a line, or a department’s head, is told',
  )
    .input(
      z.object({ lineId: s.id.nullable(), departmentId: s.id.nullable(), percent: s.percent.nullable() }),
    )
    .output(s.done),
  alerts: route('GET', '/planning/alerts', 'What is over plan and waits to be seen by me').output(
    z.object({ alerts: z.array(alertCard) }),
  ),
  seeAlert: route('POST', '/planning/alert/{id}/seen', 'Say that an alert was seen, or that it was not')
    .input(z.object({ id: s.id, seen: z.boolean() }))
    .output(s.done),
}
