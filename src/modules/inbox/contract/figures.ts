import { oc } from '@orpc/contract'
import { z } from 'zod'
import {
  type Cut,
  cuts,
  type FigureId,
  figureIds,
  type RateId,
  rateIds,
  type WaitId,
  waitIds,
} from './figure-ids.ts'
import { id, iso } from './shapes.ts'

const tags = ['Inbox']

export { type Cut, cuts, type FigureId, figureIds, type RateId, rateIds, type WaitId, waitIds }

export const oneFigure = z.object({
  /** Minutes for times, percent for shares; null is missing, never 0. */
  value: z.number().nullable(),
  reason: z.string().nullable(),
  /** How many rows it stands on. */
  n: z.number().int(),
})
export type OneFigure = z.infer<typeof oneFigure>

export const wait = z.object({
  id: z.enum(waitIds),
  n: z.number().int(),
  unanswered: z.number().int(),
  median: oneFigure,
  p90: oneFigure,
  /** Percent within its goal, of what had one and is settled. */
  kept: oneFigure,
  /** Percent answered within so many minutes (Kaplan–Meier); empty when nothing began. */
  curve: z.array(z.object({ minutes: z.number(), answered: z.number() })),
})
export type Wait = z.infer<typeof wait>

const scope = {
  from: iso,
  to: iso,
  departmentId: id.optional(),
  channelId: id.optional(),
  /** By the clock on the wall, or by the desk’s working hours. */
  by: z.enum(['wall', 'business']).default('wall'),
}
const rowScope = {
  ...scope,
  of: z.enum(figureIds).default('first'),
  /** Only what began in this hour of the week: 0 is Monday 00:00. */
  hour: z.coerce.number().int().min(0).max(167).optional(),
}

export const figureRow = z.object({
  conversationId: id,
  at: iso,
  who: z.string(),
  what: z.string(),
  desk: z.string(),
  channel: z.string(),
  value: z.number().nullable(),
  note: z.string().nullable(),
})
export type FigureRow = z.infer<typeof figureRow>

export const cutRow = z.object({
  /** A desk’s or channel’s id, the hour of the week, or the Monday of a week. */
  key: z.string(),
  label: z.string(),
  value: oneFigure,
  p90: oneFigure,
  kept: oneFigure,
  unanswered: z.number().int(),
})
export type CutRow = z.infer<typeof cutRow>

export const figures = z.object({
  from: iso,
  to: iso,
  zone: z.string(),
  /** 0–1: how much of the window we really listened. */
  coverage: z.number(),
  conversations: z.number().int(),
  waits: z.array(wait),
  /** 0–1: how far the way from 720 to 90 minutes is gone. */
  progress: z.number().nullable(),
  rates: z.record(z.enum(rateIds), oneFigure),
  handOffsPerHundred: oneFigure,
})
export type Figures = z.infer<typeof figures>

export const figuresContract = {
  figures: oc
    .route({ method: 'GET', path: '/inbox/figures', summary: 'How the inbox does in a time', tags })
    .input(z.object(scope))
    .output(figures),
  figuresBy: oc
    .route({
      method: 'GET',
      path: '/inbox/figures/by',
      summary: 'One figure by desk, channel, hour or week',
      tags,
    })
    .input(z.object({ ...scope, of: z.enum(figureIds).default('first'), cut: z.enum(cuts).default('desk') }))
    .output(z.object({ rows: z.array(cutRow) })),
  figureRows: oc
    .route({ method: 'GET', path: '/inbox/figures/rows', summary: 'The rows behind a figure', tags })
    .input(
      z.object({
        ...rowScope,
        limit: z.coerce.number().int().min(1).max(500).default(50),
        offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
      }),
    )
    .output(z.object({ rows: z.array(figureRow), total: z.number().int() })),
  figureExport: oc
    .route({ method: 'GET', path: '/inbox/figures/export', summary: 'The rows behind a figure as CSV', tags })
    .input(z.object(rowScope))
    .output(z.object({ name: z.string(), csv: z.string() })),
}
