import { oc } from '@orpc/contract'
import { z } from 'zod'
import { answer, figures, gap, iso, metricCard, point, row, scope, scoreboard, tags } from './shapes.ts'

const grain = z.enum(['day', 'week', 'month']).default('week')
const format = z.enum(['csv', 'json']).default('csv')
const file = z.object({
  name: z.string(),
  /** The file's text; the name says whether it is CSV or JSON. */
  csv: z.string(),
})

const series = z.object({
  metric: metricCard,
  points: z.array(point),
  gaps: z.array(gap),
  /** From when on the figure was defined otherwise: what lies on both sides is not to be compared. */
  breaks: z.array(z.object({ at: iso, version: z.number().int(), what: z.string() })),
})
export type Series = z.infer<typeof series>

const cell = z.object({
  id: z.string(),
  name: z.string(),
  figures,
  coverage: z.number(),
  current: z.boolean(),
})
export type Cell = z.infer<typeof cell>

export const figuresContract = {
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
    .input(z.object({ ...scope, grain }))
    .output(series),
  compare: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/compare',
      summary: 'The same metric over the period before, and over the same days a year ago',
      tags,
    })
    .input(z.object(scope))
    .output(z.object({ before: answer, yearAgo: answer })),
  split: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/split',
      summary: 'One metric cut by department, channel, campaign, programme or person',
      tags,
    })
    .input(z.object({ ...scope, by: z.enum(['department', 'channel', 'campaign', 'person', 'programme']) }))
    .output(z.object({ metric: metricCard, cells: z.array(cell) })),
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
      summary: 'The rows behind a figure as CSV or JSON text',
      tags,
    })
    .input(z.object({ ...scope, format }))
    .output(file),
  exportSeries: oc
    .route({
      method: 'GET',
      path: '/insights/metrics/{metricId}/series/export',
      summary: 'The figures by day, week or month as CSV or JSON text',
      tags,
    })
    .input(z.object({ ...scope, grain, format }))
    .output(file),
}
