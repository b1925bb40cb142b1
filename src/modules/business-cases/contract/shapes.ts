import { z } from 'zod'
import { currencies } from '#kernel/money.ts'
import { bases } from '../domain/estimate.ts'
import { caseStates, verdicts } from '../domain/life.ts'
import { measureIds } from '../domain/measures.ts'

/** Words and shapes shared by routes and screens. Messages are read by people. */

export const id = z.uuid()
export const at = z.iso.datetime()
export const day = z.iso.date('Write a day such as 2026-03-31.')
export const done = z.object({ done: z.literal(true) })
export const one = z.object({ id })
export const words = (max: number, empty: string) =>
  z.string().trim().min(1, empty).max(max, `Use at most ${max} characters.`)
export const text = (max: number) => z.string().trim().max(max, `Use at most ${max} characters.`)
export const person = z.object({ id, name: z.string() })

export const measure = z.enum(measureIds)
export const network = z.string().trim().min(1).max(40)
export const unit = z.enum(['minutes', 'hours', 'days', 'count', 'percent', 'money', 'ratio', 'points'])
export const compared = z.object({ measure, network: network.nullable(), label: text(80) })

const number = z.number().min(-1e12, 'Choose a smaller number.').max(1e12, 'Choose a smaller number.')

/** Money in the smallest unit of the currency of the case. */
export const money = z.number().int().min(0, 'Money is never below 0 here.').max(1e13)

const own = z.object({ value: z.number().nullable(), reason: z.string().nullable(), asOf: z.string() })
const peerValue = z.object({
  peer: z.string(),
  value: z.number(),
  asOf: z.string(),
  source: z.string(),
})
const gap = z.object({
  n: z.number().int(),
  median: z.number().nullable(),
  best: z.number().nullable(),
  difference: z.number().nullable(),
  behind: z.boolean().nullable(),
  rank: z.number().int().nullable(),
  reason: z.string().nullable(),
})
/** Where we stand in one figure; `unit` and `lowerIsBetter` are those of the measure. */
export const comparison = z.object({
  compared,
  unit,
  lowerIsBetter: z.boolean(),
  own,
  peers: z.array(peerValue),
  gap,
})
export type Comparison = z.infer<typeof comparison>

const cost = z.object({
  what: words(120, 'Say what it is for.'),
  kind: z.enum(['once', 'yearly']),
  amount: money,
})
const effect = z.object({
  what: words(120, 'Say what is to change.'),
  metricId: z.string().max(100).nullable(),
  low: number,
  likely: number,
  high: number,
  basis: z.enum(bases),
  source: text(300),
  worth: money.nullable(),
})
const option = z.object({
  name: words(80, 'Give the option a name.'),
  what: text(1000),
  costs: z.array(cost).max(30, 'Put small costs together: 30 lines are the most.'),
  hoursPerWeek: z.number().min(0).max(10_000, 'Use at most 10,000 hours a week.'),
  effects: z.array(effect).max(12, 'Twelve effects are the most that one page can carry.'),
})
const third = z.literal([1, 2, 3])
const risk = z.object({
  what: words(200, 'Say what may go wrong.'),
  chance: third,
  weight: third,
  answer: text(300),
})
const step = z.object({
  day: z.number().int().min(1, 'Day 1 is the first.').max(90, 'Day 90 is the last.'),
  what: words(200, 'Say what happens.'),
  ownerId: id.nullable(),
})

export const body = z.object({
  problem: text(3000),
  compared: z.array(compared).max(12, 'Twelve figures are the most that one page can carry.'),
  months: z.number().int().min(1, 'At least one month.').max(60, 'At most 60 months.'),
  currency: z.enum(currencies),
  hourRate: money.nullable(),
  waiting: text(1000),
  options: z.array(option).max(6, 'Six options are the most that anybody can choose from.'),
  proposed: z.number().int().min(0).max(5).nullable(),
  risks: z.array(risk).max(20, 'Twenty risks are the most that one page can carry.'),
  steps: z.array(step).max(30, 'Thirty steps are the most that one page can carry.'),
})
export type CaseBody = z.infer<typeof body>

const spread = z.object({ mean: z.number(), low: z.number(), high: z.number() })
export const valuedOption = z.object({
  cost: z.number().nullable(),
  spend: z.number(),
  hours: z.number(),
  effects: z.array(spread),
  costPerOutcome: z.object({ low: z.number(), likely: z.number(), high: z.number() }).nullable(),
  net: spread.nullable(),
  paysOff: z.number().nullable(),
  reason: z.string().nullable(),
})
export type ValuedOption = z.infer<typeof valuedOption>

export const looked = z.object({
  words: z.string(),
  effects: z.array(
    z.object({
      what: z.string(),
      low: z.number(),
      likely: z.number(),
      high: z.number(),
      came: z.number().nullable(),
      reason: z.string().nullable(),
    }),
  ),
})

export const caseState = z.enum(caseStates)
export const verdict = z.enum(verdicts)
