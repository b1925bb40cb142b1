import type { Ctx } from './ctx.ts'

/** A half-open window of UTC instants, [from, to). */
export interface Window {
  readonly from: Date
  readonly to: Date
}

/** A value, or null with the reason; a missing number is never 0. */
export interface Figure {
  readonly value: number | null
  readonly reason: string | null
  /** Number of rows the value stands on. */
  readonly n: number
}

export interface MetricRow {
  readonly id: string
  readonly at: string
  readonly label: string
  readonly detail: string
  readonly value: number | null
  readonly note: string | null
  /** Screen address that opens the row. */
  readonly href: string | null
}

export interface MetricQuery {
  readonly window: Window
  readonly departmentId: string | null
  readonly channelId: string | null
}

export interface MetricAnswer {
  /** By part name, e.g. `median`, `p90`, `unanswered`; a metric with one figure calls it `value`. */
  readonly figures: Readonly<Record<string, Figure>>
  /** 0–1: how much of the window was really collected. */
  readonly coverage: number
}

/**
 * A metric a room offers. The room that owns the events owns the definition; insights only collects and serves.
 * Changing the formula means a new version, which marks a break in the series.
 */
export interface MetricDefinition {
  readonly id: string
  readonly version: number
  readonly name: string
  /** The definition in words, shown beside the figure. */
  readonly definition: string
  readonly unit: 'minutes' | 'count' | 'percent'
  /** 1–12, see the twelve tactics; 0 is authority, which stands above them. */
  readonly tactic: number
  /** True when a smaller value is better. */
  readonly lowerIsBetter: boolean
  compute(ctx: Ctx, query: MetricQuery): Promise<MetricAnswer>
  /** The rows behind the figures, newest first. */
  rows(
    ctx: Ctx,
    query: MetricQuery,
    page: { readonly limit: number; readonly offset: number },
  ): Promise<{ readonly rows: readonly MetricRow[]; readonly total: number }>
}
