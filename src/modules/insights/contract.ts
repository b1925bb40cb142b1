import { oc } from '@orpc/contract'
import { z } from 'zod'

const id = z.uuid()
const iso = z.iso.datetime()
const tags = ['Insights']

export const figure = z.object({
  value: z.number().nullable(),
  /** Why it is missing; null when it is not. A missing number is never 0. */
  reason: z.string().nullable(),
  n: z.number().int(),
})
export type Figure = z.infer<typeof figure>

export const metricCard = z.object({
  id: z.string(),
  version: z.number().int(),
  name: z.string(),
  definition: z.string(),
  unit: z.enum(['minutes', 'count', 'percent']),
  tactic: z.number().int(),
  lowerIsBetter: z.boolean(),
})
export type MetricCard = z.infer<typeof metricCard>

export const gap = z.object({
  channelId: id,
  channelName: z.string(),
  network: z.string(),
  from: iso,
  to: iso.nullable(),
  reason: z.string(),
})
export type Gap = z.infer<typeof gap>

const figures = z.record(z.string(), figure)

export const answer = z.object({ metric: metricCard, figures, coverage: z.number(), from: iso, to: iso })
export type Answer = z.infer<typeof answer>

export const point = z.object({ from: iso, to: iso, figures, coverage: z.number() })
export type Point = z.infer<typeof point>

export const row = z.object({
  id: z.string(),
  at: iso,
  label: z.string(),
  detail: z.string(),
  value: z.number().nullable(),
  note: z.string().nullable(),
  href: z.string().nullable(),
})

const scope = {
  metricId: z.string().max(100),
  from: iso,
  to: iso,
  departmentId: id.optional(),
  channelId: id.optional(),
}

export const scoreboard = z.object({
  from: iso,
  to: iso,
  response: answer,
  posts: answer,
  conversations: answer,
  desks: z.array(
    z.object({
      id,
      name: z.string(),
      conversations: figure,
      median: figure,
      p90: figure,
      unanswered: figure,
      kept: figure,
    }),
  ),
  channels: z.array(z.object({ id, name: z.string(), network: z.string(), posts: figure })),
  /** Whether everybody may, knows and keeps what they have to: above the twelve tactics. */
  authority: z.array(answer),
  /** When and where we did not listen: drawn as missing, never as zero. */
  gaps: z.array(gap),
})
export type Scoreboard = z.infer<typeof scoreboard>

export const insightsContract = {
  metrics: oc
    .route({ method: 'GET', path: '/insights/metrics', summary: 'Every metric with its definition', tags })
    .output(z.object({ metrics: z.array(metricCard) })),
  scoreboard: oc
    .route({
      method: 'GET',
      path: '/insights/scoreboard',
      summary: 'Response, conversations by desk, posts live',
      tags,
    })
    .input(z.object({ from: iso, to: iso }))
    .output(scoreboard),
  figure: oc
    .route({ method: 'GET', path: '/insights/metrics/{metricId}', summary: 'One metric over a window', tags })
    .input(z.object(scope))
    .output(answer),
  series: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/series',
      summary: 'One metric by day, week or month',
      tags,
    })
    .input(z.object({ ...scope, grain: z.enum(['day', 'week', 'month']).default('week') }))
    .output(z.object({ metric: metricCard, points: z.array(point), gaps: z.array(gap) })),
  rows: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/rows',
      summary: 'The rows behind a figure',
      tags,
    })
    .input(
      z.object({
        ...scope,
        limit: z.coerce.number().int().min(1).max(500).default(50),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      }),
    )
    .output(z.object({ rows: z.array(row), total: z.number().int() })),
  export: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/export',
      summary: 'The rows behind a figure as CSV text',
      tags,
    })
    .input(z.object(scope))
    .output(z.object({ name: z.string(), csv: z.string() })),
}
