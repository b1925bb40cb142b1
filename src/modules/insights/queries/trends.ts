import type { DepartmentCard } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricDefinition } from '#platform/metric.ts'
import type { GridCell } from '../contract.ts'
import { trendOf } from '../domain/trend.ts'
import type { Told } from '../engine/answers.ts'
import type { Ask } from '../engine/ask.ts'
import { leading } from '../engine/leading.ts'
import { splitsOf } from '../engine/part.ts'
import { keyOf } from './ratings.ts'
import { trailing } from './windows.ts'

const DAYS = 28

export type Moved = Pick<GridCell, 'figure' | 'trend' | 'better'>

export interface TrendPlace {
  readonly key: string
  readonly metric: MetricDefinition
}

/**
 * What the cells of a board ask: the headline figure over 28 days, and over the 28 before. All of the first come first:
 * where there is time for some only, every cell has its figure before any has its trend.
 */
export function trendAsks(
  ctx: Ctx,
  zone: string,
  rows: readonly { readonly id: string; readonly metric: MetricDefinition }[],
  cards: readonly DepartmentCard[],
): { places: TrendPlace[]; asks: Ask[] } {
  const windows = trailing(ctx.now(), zone, DAYS)
  const cells = rows
    .filter(({ metric }) => splitsOf(metric).includes('department'))
    .flatMap(({ id, metric }) =>
      cards.map((card) => ({ key: keyOf(id, card.id), metric, departmentId: card.id })),
    )
  const asks = [windows.now, windows.before].flatMap((window) =>
    cells.map(({ metric, departmentId }) => ({ metric, query: { window, departmentId, channelId: null } })),
  )
  return { places: cells.map(({ key, metric }) => ({ key, metric })), asks }
}

/** The figure of each cell and which way it went, from the answers to `trendAsks` in their order. */
export function trends(ctx: Ctx, places: readonly TrendPlace[], told: readonly Told[]) {
  const cells = new Map<string, Moved>()
  for (const [index, { key, metric }] of places.entries()) {
    const [now, before] = [told[index], told[places.length + index]]
    if (!now || !before) continue
    const figure = leading(metric, now.answer.figures)
    const trend = trendOf(figure.value, leading(metric, before.answer.figures).value)
    const better = trend === null || trend === 'level' ? null : (trend === 'down') === metric.lowerIsBetter
    cells.set(key, { figure, trend, better })
  }
  // What stands in the cells says how old the board is; the days before them hardly change any more.
  const times = told.slice(0, places.length).map(({ asOf }) => asOf.getTime())
  return {
    cells,
    asOf: times.length === 0 ? ctx.now() : new Date(Math.min(...times)),
    current: told.every((one) => one.current),
  }
}
