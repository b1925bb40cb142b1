import { oc } from '@orpc/contract'
import { z } from 'zod'
import { toolsKeys } from '../domain/budget/cost.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST' | 'PUT', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Planning'] })

const settings = {
  currency: s.currency,
  threshold: s.percent,
  /** Judged on the server: an hour at least. */
  weekMinutes: z.number().int().min(1).max(6000, 'A week has at most 100 hours.'),
  toolsKey: z.enum(toolsKeys),
  outcomeMetric: z.string().max(80).nullable(),
}
const rate = z
  .string()
  .trim()
  .regex(/^\d{1,9}([.,]\d{1,8})?$/, 'Write a rate such as 11.4275.')
  .refine((text) => Number(text.replace(',', '.')) > 0, 'A rate is more than 0.')
const exchangeFields = {
  base: s.currency,
  quote: s.currency,
  day: s.day,
  rate,
  source: s.words(120, 'Say where the rate is from.'),
}
const loadedFields = {
  name: s.words(80, 'Name the role group.'),
  departmentId: s.id.nullable(),
  validFrom: s.day,
  minor: z.number().int().min(1, 'A rate is more than 0.').max(100_000_000, 'This amount is too large.'),
  currency: s.currency,
  people: z
    .number()
    .int()
    .min(3, 'Average over at least three people, or it is somebody’s pay.')
    .max(100_000),
}

export const ratesPart = {
  rates: route('GET', '/planning/rates', 'Settings, exchange rates and what an hour costs').output(
    z.object({
      settings: z.object(settings),
      exchange: z.array(
        z.object({
          ...{ base: s.currency, quote: s.currency, day: z.string(), rate: z.string(), source: z.string() },
          by: z.string().nullable(),
        }),
      ),
      moreExchange: z.boolean(),
      loaded: z.array(
        z.object({
          id: s.id,
          name: z.string(),
          department: s.named.nullable(),
          validFrom: z.string(),
          minor: z.number(),
          currency: s.currency,
          people: z.number().int(),
        }),
      ),
      metrics: z.array(z.object({ id: z.string(), name: z.string(), tactic: z.number().int() })),
      mayChange: z.boolean(),
    }),
  ),
  saveSettings: route('PUT', '/planning/settings', 'The house’s currency, week, threshold and keys')
    .input(z.object(settings))
    .output(s.done),
  addExchange: route('POST', '/planning/exchange', 'Enter an exchange rate of a day')
    .input(z.object(exchangeFields))
    .output(s.done),
  importExchange: route(
    'POST',
    '/planning/exchange/table',
    'Take exchange rates in from CSV: base, quote, day, rate, source',
  )
    .input(z.object({ csv: z.string().min(1, 'Choose a file.').max(1_000_000, 'This file is too large.') }))
    .output(
      z.object({
        taken: z.number().int(),
        wrong: z.array(z.object({ row: z.number().int(), message: z.string() })),
      }),
    ),
  addLoadedRate: route('POST', '/planning/loaded-rates', 'What an hour of a role group costs on average')
    .input(z.object(loadedFields))
    .output(s.one),
  removeLoadedRate: route(
    'POST',
    '/planning/loaded-rate/{id}/removed',
    'Take such a rate back, or put it back',
  )
    .input(z.object({ id: s.id, removed: z.boolean() }))
    .output(s.done),
  costPerOutcome: route(
    'GET',
    '/planning/cost',
    'What one outcome cost: spend, time and tools, with the key shown',
  )
    .input(
      z.object({
        from: s.day,
        until: s.day,
        metricId: z.string().max(80).optional(),
        tactic: s.tacticAsked.optional(),
        departmentId: s.id.optional(),
      }),
    )
    .output(
      z.object({
        currency: s.currency,
        metric: z.object({ id: z.string(), name: z.string() }).nullable(),
        outcomes: z.object({ value: z.number().nullable(), reason: z.string().nullable() }),
        spend: s.amount,
        time: s.amount,
        tools: s.amount,
        total: s.amount,
        each: s.amount,
        key: z.object({
          by: z.enum(toolsKeys),
          part: z.number(),
          all: z.number(),
          toolsTotal: s.amount,
        }),
        metrics: z.array(z.object({ id: z.string(), name: z.string(), tactic: z.number().int() })),
      }),
    ),
}
