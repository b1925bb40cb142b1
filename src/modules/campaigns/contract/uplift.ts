import { oc } from '@orpc/contract'
import { z } from 'zod'
import { upliftMethods } from '../domain/uplift/plan.ts'
import * as s from './shapes.ts'

const route = (method: 'GET' | 'POST', path: `/${string}`, summary: string) =>
  oc.route({ method, path, summary, tags: ['Uplift'] })

const name = z.string().trim().max(120)
const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('visits'), campaignId: s.id.nullable() }),
  z.object({ kind: z.literal('metric'), metricId: z.string().max(100), departmentId: s.id.nullable() }),
  z.object({
    kind: z.literal('series'),
    seriesId: s.id,
    date: name,
    column: name,
    controls: z.array(name).max(60),
    unit: name.nullable(),
    treated: z.array(name).max(200),
  }),
])
const method = z.enum(upliftMethods)
const plan = z.object({
  outcome,
  learnFrom: s.day,
  start: s.day,
  end: s.day,
  method,
  together: z.boolean().default(false),
})
const verdict = z.enum(['effect', 'no effect', 'not estimable'])
const cause = z.enum([
  'too-short',
  'apart',
  'not-foretold',
  'unsure',
  'undetermined',
  'overlap',
  'table',
  'missing',
])
const found = z.object({
  method,
  verdict,
  effect: z.number().nullable(),
  relative: z.number().nullable(),
  interval: z.tuple([z.number(), z.number()]).readonly().nullable(),
  p: z.number().nullable(),
  reason: z.string(),
  cause: cause.nullable(),
})
const result = found.extend({
  summed: z.boolean(),
  others: z.array(found).readonly(),
  course: z
    .array(
      z.object({
        at: z.string(),
        observed: z.number(),
        expected: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
      }),
    )
    .readonly(),
  overlaps: z.array(z.string()).readonly(),
})

export const studyCard = z.object({
  id: s.id,
  name: z.string(),
  campaign: z.object({ id: s.id, name: z.string() }).nullable(),
  start: z.string(),
  end: z.string(),
  version: z.number().int(),
  afterFact: z.boolean(),
  state: z.enum(['waiting', 'done', 'failed']),
  verdict: verdict.nullable(),
  runsAt: s.at,
})
export type StudyCard = z.infer<typeof studyCard>

export const studyView = z.object({
  id: s.id,
  name: z.string(),
  question: z.string(),
  campaign: z.object({ id: s.id, name: z.string() }).nullable(),
  versions: z.array(
    z.object({
      version: z.number().int(),
      plan: plan.required().readonly(),
      afterFact: z.boolean(),
      reason: z.string(),
      registeredBy: z.string().nullable(),
      registeredAt: s.at,
      runsAt: s.at,
      state: z.enum(['waiting', 'done', 'failed']),
      result: result.nullable(),
      ranAt: s.at.nullable(),
    }),
  ),
  may: z.object({ change: z.boolean() }),
})
export type StudyView = z.infer<typeof studyView>

export const seriesCard = z.object({
  id: s.id,
  name: z.string(),
  source: z.string(),
  columns: z.array(z.string()),
  periods: z.number().int(),
  first: z.string(),
  last: z.string(),
  createdAt: s.at,
})
export type SeriesCard = z.infer<typeof seriesCard>

const words = {
  name: s.words(120, 'Give the study a name.'),
  question: s.text(1000),
  campaignId: s.id.nullable(),
  departmentId: s.id.nullable(),
}

export const upliftPart = {
  studies: route('GET', '/uplift', 'Studies of what something moved, the newest first').output(
    z.object({ studies: z.array(studyCard), mayChange: z.boolean() }),
  ),
  study: route('GET', '/uplift/studies/{id}', 'One study with every version of its plan')
    .input(s.one)
    .output(studyView),
  register: route('POST', '/uplift', 'Register a study: what, when and how, locked from then on')
    .input(z.object({ ...words, plan }))
    .output(s.one),
  replan: route(
    'POST',
    '/uplift/studies/{id}/plan',
    'A further version of the plan; it says when it was made',
  )
    .input(z.object({ id: s.id, plan, reason: s.words(500, 'Say why the plan changes.') }))
    .output(z.object({ version: z.number().int(), afterFact: z.boolean() })),
  runNow: route(
    'POST',
    '/uplift/studies/{id}/run',
    'Compute the latest version again with the figures of now',
  )
    .input(s.one)
    .output(s.done),
  series: route('GET', '/uplift/series', 'Imported tables').output(z.object({ series: z.array(seriesCard) })),
  addSeries: route('POST', '/uplift/series', 'Import a table of figures over time')
    .input(
      z.object({
        name: s.words(120, 'Give the table a name.'),
        source: s.words(200, 'Say where these figures come from.'),
        csv: z.string().min(1, 'The table is empty.').max(2_000_000, 'Use at most 2 MB.'),
      }),
    )
    .output(s.one),
  outcomes: route('GET', '/uplift/outcomes', 'Metrics of the house that a study can look at').output(
    z.object({ metrics: z.array(z.object({ id: z.string(), name: z.string() })) }),
  ),
}
