import type { Ctx } from '#platform/ctx.ts'
import type { Figure, MetricDefinition, MetricQuery } from '#platform/metric.ts'
import { medianOf, p90Of, progress, share } from './domain/figures/figures.ts'
import { asked, rowsOf } from './metric-shapes.ts'
import { coverageOf } from './queries/coverage.ts'
import type { Survival } from './queries/figures/survival.ts'
import { waitsBy } from './queries/figures/waits.ts'

const NONE = 'No clock of this kind began in this period.'
const NO_GOAL = 'Nothing in this period had a goal that was up.'

interface Which {
  readonly kind: 'first' | 'next' | 'resolution'
  readonly by: 'wall' | 'business'
  readonly none?: string
}

/** Until then what was closed without an answer was not among the unanswered, and pauses of what ran were not left out. */
const sinceClosedCount: Pick<MetricDefinition, 'version' | 'breaks'> = {
  version: 2,
  breaks: [
    {
      version: 2,
      day: '2026-11-23',
      what: 'What was closed without an answer counts as unanswered, and pauses of what still runs are left out.',
    },
  ],
}

const keptOf = (found: Survival | undefined): Figure => share(found?.kept ?? 0, found?.settled ?? 0, NO_GOAL)

/**
 * Median and p90 with what is not answered right-censored (Kaplan–Meier), how many that are, and of those with a goal
 * that is over the share kept; the same statement as the figures screen asks.
 */
function timed(
  { kind, by, none = NONE }: Which,
  shape: Pick<MetricDefinition, 'id' | 'version' | 'breaks' | 'name' | 'definition'>,
): MetricDefinition {
  return {
    ...shape,
    unit: 'minutes',
    tactic: 4,
    lowerIsBetter: true,
    main: 'median',
    compute: async (ctx: Ctx, query: MetricQuery) => {
      const [found] = await waitsBy(ctx, await asked(ctx, query, by), kind, null)
      const n = found?.n ?? 0
      return {
        figures: {
          median: medianOf(found?.median ?? null, n, none),
          p90: p90Of(found?.p90 ?? null, n, none),
          unanswered: { value: n - (found?.answered ?? 0), reason: null, n },
          kept: n === 0 ? { value: null, reason: none, n } : keptOf(found),
        },
        coverage: await coverageOf(ctx, query),
      }
    },
    rows: rowsOf(kind, by),
  }
}

/**
 * First response time (metrics.md, T4): first inbound that needed an answer → first answer by a named person that
 * the network took. Cohort by start; open ones are right-censored (Kaplan–Meier), closed without answer likewise.
 */
export const firstResponseTime = timed(
  { kind: 'first', by: 'wall', none: 'No conversation began in this period.' },
  {
    id: 'first-response-time',
    version: 1,
    name: 'First response time',
    definition:
      'Minutes from the first message of a conversation until a named person’s first answer was on the network. Conversations count in the period they began in; those not answered yet count as waiting (Kaplan–Meier), never as missing. Automatic answers do not count.',
  },
)

/** Metrics.md, “FRT, business hours”: measure of [inbound, reply] ∩ schedule. */
export const firstResponseBusiness = timed(
  { kind: 'first', by: 'business' },
  {
    id: 'first-response-time-business',
    ...sinceClosedCount,
    name: 'First response time, working hours',
    definition:
      'As the first response time, but only the minutes in which the desk was open by its hours, holidays and time zone. An answer outside of them counts no minute, so look at the time by the clock beside it. When hours are corrected, the past is measured anew.',
  },
)

export const nextResponse = timed(
  { kind: 'next', by: 'wall' },
  {
    id: 'next-response-time',
    ...sinceClosedCount,
    name: 'Next response time',
    definition:
      'Minutes from the first message after an answer until a named person’s next answer was on the network; several messages in a row are one wait. Pauses are left out. Automatic answers do not count.',
  },
)

export const resolution = timed(
  { kind: 'resolution', by: 'wall' },
  {
    id: 'resolution-time',
    ...sinceClosedCount,
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
  compute: async (ctx, query) => {
    const [found] = await waitsBy(ctx, await asked(ctx, query), 'answers', null)
    return { figures: { value: keptOf(found) }, coverage: await coverageOf(ctx, query) }
  },
  rows: rowsOf('answers'),
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
    const [found] = await waitsBy(ctx, await asked(ctx, query), 'first', null)
    const median = medianOf(found?.median ?? null, found?.n ?? 0, NONE)
    const gone = progress(median.value)
    return {
      figures: { value: { ...median, value: gone === null ? null : 100 * gone } },
      coverage: await coverageOf(ctx, query),
    }
  },
  rows: rowsOf('first'),
}

export const clockMetrics = [firstResponseBusiness, nextResponse, resolution, clocksKept, responseProgress]
