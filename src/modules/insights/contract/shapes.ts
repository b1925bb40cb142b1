import { z } from 'zod'

/** The reason of a figure for which there was no time yet. */
export const PENDING = 'Being worked out.'

export const id = z.uuid()
export const iso = z.iso.datetime()
export const tags = ['Insights']

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
  unit: z.enum(['minutes', 'hours', 'days', 'count', 'percent', 'money', 'ratio', 'points']),
  tactic: z.number().int(),
  lowerIsBetter: z.boolean(),
  /** The part that stands for it where there is room for one. */
  main: z.string(),
  splits: z.array(z.enum(['department', 'channel', 'campaign', 'person', 'programme'])),
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

export const figures = z.record(z.string(), figure)

export const answer = z.object({
  metric: metricCard,
  figures,
  coverage: z.number(),
  from: iso,
  to: iso,
  /** When it was worked out. */
  asOf: iso,
  /** False: something changed since, it is being worked out anew. */
  current: z.boolean(),
})
export type Answer = z.infer<typeof answer>

export const point = z.object({ from: iso, to: iso, figures, coverage: z.number(), current: z.boolean() })
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

export const scope = {
  metricId: z.string().max(100),
  from: iso,
  to: iso,
  departmentId: id.optional(),
  channelId: id.optional(),
  campaignId: id.optional(),
  memberId: id.optional(),
  programme: z.coerce.number().int().min(1).max(12).optional(),
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
