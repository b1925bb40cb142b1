import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricAnswer, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { progressOf } from './domain/clocks/progress.ts'
import { survivalQuantile } from './domain/kaplan-meier.ts'
import { type Wait, type Which, waitRows, waitsOf } from './queries/clocks/figures.ts'
import { coverageOf } from './queries/coverage.ts'

/** Below this many a p90 says more about chance than about the desk. */
const SMALL = 20
const NONE = 'No clock of this kind began in this period.'
const NO_GOAL = 'Nothing in this period had a goal that was up.'

/** Median and p90 with what still runs right-censored (Kaplan–Meier), how many still wait, and the share kept. */
function figuresOf(waits: readonly Wait[]): MetricAnswer['figures'] {
  const n = waits.length
  const seen = waits.map(({ minutes, stopped }) => ({ minutes, answered: stopped }))
  const quantile = (q: number, least: number): Figure => {
    if (n === 0) return { value: null, reason: NONE, n }
    if (n < least)
      return {
        value: null,
        reason: `Fewer than ${least} conversations, so a 90th percentile would mislead.`,
        n,
      }
    const value = survivalQuantile(seen, q)
    return { value, reason: value === null ? 'Too many are not answered yet to say.' : null, n }
  }
  const waiting = waits.filter(({ stopped, closed }) => !stopped && !closed).length
  return {
    median: quantile(0.5, 1),
    p90: quantile(0.9, SMALL),
    unanswered: { value: waiting, reason: null, n },
    kept: keptShare(waits),
  }
}

/** Of those whose outcome is known, in percent; what was closed without an answer was not kept. */
function keptShare(waits: readonly Wait[]): Figure {
  const judged = waits.filter(({ kept }) => kept !== null)
  if (judged.length === 0) return { value: null, reason: NO_GOAL, n: 0 }
  const kept = judged.filter((wait) => wait.kept).length
  return { value: (100 * kept) / judged.length, reason: null, n: judged.length }
}

function timed(which: Which, shape: Pick<MetricDefinition, 'id' | 'name' | 'definition'>): MetricDefinition {
  return {
    ...shape,
    version: 1,
    unit: 'minutes',
    tactic: 4,
    lowerIsBetter: true,
    compute: async (ctx: Ctx, query: MetricQuery) => ({
      figures: figuresOf(await waitsOf(ctx, query, which)),
      coverage: await coverageOf(ctx, query),
    }),
    rows: (ctx, query, page) => waitRows(ctx, query, which, page),
  }
}

/** Metrics.md, “FRT, business hours”: measure of [inbound, reply] ∩ schedule. */
export const firstResponseBusiness = timed(
  { kinds: ['first'], by: 'business' },
  {
    id: 'first-response-time-business',
    name: 'First response time, working hours',
    definition:
      'As the first response time, but only the minutes in which the desk was open by its hours, holidays and time zone. An answer outside of them counts no minute, so look at the time by the clock beside it. When hours are corrected, the past is measured anew.',
  },
)

export const nextResponse = timed(
  { kinds: ['next'], by: 'wall' },
  {
    id: 'next-response-time',
    name: 'Next response time',
    definition:
      'Minutes from the first message after an answer until a named person’s next answer was on the network; several messages in a row are one wait. Pauses are left out. Automatic answers do not count.',
  },
)

export const resolution = timed(
  { kinds: ['resolution'], by: 'wall' },
  {
    id: 'resolution-time',
    name: 'Resolution time',
    definition:
      'Minutes from the first message until the conversation was closed, pauses left out. Opened again within seven days, the same time goes on. What is open still counts as running (Kaplan–Meier).',
  },
)

/** The share of clocks for an answer that were kept, whatever their goal and measure. */
export const clocksKept: MetricDefinition = {
  id: 'clocks-kept',
  version: 1,
  name: 'Answers in time',
  definition:
    'Of all clocks for a first or a further answer that began in the period and are answered, closed or over, the share that was answered within its goal, each by its own measure. Closed without an answer is not kept.',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: false,
  compute: async (ctx, query) => ({
    figures: { value: keptShare(await waitsOf(ctx, query, { kinds: ['first', 'next'], by: 'wall' })) },
    coverage: await coverageOf(ctx, query),
  }),
  rows: (ctx, query, page) => waitRows(ctx, query, { kinds: ['first', 'next'], by: 'wall' }, page),
}

/** Metrics.md: progress = (720 − median) ÷ (720 − 90), clamp 0–1. */
export const responseProgress: MetricDefinition = {
  id: 'response-progress',
  version: 1,
  name: 'From twelve hours to ninety minutes',
  definition:
    'How far the median first response time has come on the way from 720 to 90 minutes by the clock: 0% at twelve hours or more, 100% at ninety minutes or less. Those not answered yet count as waiting (Kaplan–Meier).',
  unit: 'percent',
  tactic: 4,
  lowerIsBetter: false,
  compute: async (ctx, query) => {
    const { median } = figuresOf(await waitsOf(ctx, query, { kinds: ['first'], by: 'wall' }))
    const minutes = median?.value ?? null
    const value = minutes === null ? null : progressOf(minutes)
    return {
      figures: { value: { value, reason: median?.reason ?? null, n: median?.n ?? 0 } },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: (ctx, query, page) => waitRows(ctx, query, { kinds: ['first'], by: 'wall' }, page),
}

export const clockMetrics = [firstResponseBusiness, nextResponse, resolution, clocksKept, responseProgress]
