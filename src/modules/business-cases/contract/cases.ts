import { oc } from '@orpc/contract'
import { z } from 'zod'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Business cases'] })

const tactic = z.number().int().min(1).max(12).nullable()

const card = z.object({
  id: s.id,
  title: z.string(),
  state: s.caseState,
  department: s.person.nullable(),
  tactic: z.number().int().nullable(),
  author: s.person.nullable(),
  decideBy: z.string().nullable(),
  changedAt: s.at,
  verdict: s.verdict.nullable(),
  reviewOn: z.string().nullable(),
  /** The one who asks may decide it. */
  mine: z.boolean(),
})
export type CaseCard = z.infer<typeof card>

const asked = z.object({
  no: z.number().int(),
  askedAt: s.at,
  askedBy: z.string().nullable(),
  verdict: s.verdict.nullable(),
  option: z.string().nullable(),
  reason: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: s.at.nullable(),
  reviewOn: z.string().nullable(),
  review: s.looked.nullable(),
  reviewedBy: z.string().nullable(),
  reviewedAt: s.at.nullable(),
})

const lack = z.object({ field: z.string(), message: z.string() })

const view = card.extend({
  revision: z.number().int(),
  body: s.body,
  /** Frozen at submission; those of now while it is written. */
  comparisons: z.array(s.comparison),
  /** Set where the frozen figures are shown: what the same figures are today. */
  today: z.array(s.comparison).nullable(),
  valued: z.array(s.valuedOption),
  people: z.array(s.person),
  asked: z.array(asked),
  lacks: z.array(lack),
  deciders: z.array(z.string()),
  may: z.object({ write: z.boolean(), decide: z.boolean(), review: z.boolean() }),
})
export type CaseView = z.infer<typeof view>

const head = {
  title: s.words(140, 'A case needs a title.'),
  departmentId: s.id.nullable(),
  tactic,
  decideBy: s.day.nullable(),
}

export const casesPart = {
  list: route('GET', '/cases', 'Business cases, the newest change first')
    .input(
      z.object({
        state: s.caseState.optional(),
        departmentId: s.id.optional(),
        limit: z.coerce.number().int().min(1).max(200).default(100),
        cursor: z.string().max(200).optional(),
      }),
    )
    .output(z.object({ cases: z.array(card), nextCursor: z.string().nullable(), mayWrite: z.boolean() })),
  waiting: route(
    'GET',
    '/cases/waiting',
    'What waits for the decision or the review of the one who asks',
  ).output(z.object({ decide: z.array(card), review: z.array(card) })),
  one: route('GET', '/cases/{id}', 'One page for a department head').input(s.one).output(view),
  add: route('POST', '/cases', 'Begin a business case')
    .input(z.object({ ...head, currency: s.body.shape.currency }))
    .output(s.one),
  save: route('PUT', '/cases/{id}', 'Change what is written; `revision` is the one that was read')
    .input(z.object({ id: s.id, revision: z.number().int(), ...head, body: s.body }))
    .output(z.object({ revision: z.number().int(), lacks: z.array(lack) })),
  try: route('POST', '/cases/try', 'What options cost and bring, without keeping anything')
    .input(
      z.object({ months: s.body.shape.months, hourRate: s.money.nullable(), options: s.body.shape.options }),
    )
    .output(z.object({ valued: z.array(s.valuedOption) })),
  step: route('POST', '/cases/{id}/step', 'Submit it, take it back, withdraw it, begin again')
    .input(z.object({ id: s.id, step: z.enum(['submit', 'take-back', 'withdraw', 'reopen']) }))
    .output(z.object({ state: s.caseState })),
  decide: route('POST', '/cases/{id}/decide', 'Record the decision')
    .input(
      z.object({
        id: s.id,
        verdict: s.verdict,
        /** Which option; needed where something is to be done. */
        option: z.number().int().min(0).max(5).nullable(),
        reason: s.words(1000, 'Say why: it is read again at the review.'),
        reviewOn: s.day.nullable(),
      }),
    )
    .output(s.done),
  review: route('POST', '/cases/{id}/review', 'Whether it came: expected against what was measured')
    .input(
      z.object({
        id: s.id,
        words: s.words(2000, 'Say what came, and what you would do otherwise.'),
        /** For each effect of the option that was taken; null: it cannot be told. */
        came: z.array(z.number().nullable()).max(12),
      }),
    )
    .output(s.done),
}
