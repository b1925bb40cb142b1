import type { StoredEvent } from '#kernel/event.ts'
import { type ServiceKey, serviceKey } from '#kernel/service-key.ts'
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
  /** What else of the row its figures are counted from, by plain names: written into exports, not shown. */
  readonly counted?: Readonly<Record<string, number | string | boolean | null>>
}

/** Which rows of those behind a figure. */
export interface RowPage {
  readonly limit: number
  readonly offset: number
  /** Also what a figure is only divided by, so that it can be computed again: exports ask so, screens do not. */
  readonly whole?: boolean
}

export interface MetricQuery {
  readonly window: Window
  readonly departmentId: string | null
  readonly channelId: string | null
  /** Only asked of metrics that say they can be split so. */
  readonly campaignId?: string | null
  readonly memberId?: string | null
  /** The number of a tactic, 1 to 12: each is a standing programme. */
  readonly programme?: number | null
}

/** What a figure can be cut by. A metric that cannot is `unknown` there: the question is never ignored. */
export type Split = 'department' | 'channel' | 'campaign' | 'person' | 'programme'

export type Unit = 'minutes' | 'hours' | 'days' | 'count' | 'percent' | 'money' | 'ratio' | 'points'

export interface MetricAnswer {
  /** By part name, e.g. `median`, `p90`, `unanswered`; a metric with one figure calls it `value`. */
  readonly figures: Readonly<Record<string, Figure>>
  /** 0–1: how much of the window was really collected. */
  readonly coverage: number
}

/**
 * Facts that put kept figures out of date. `touched` says at which moments lies what they change (a reply of today changes
 * the wait that began days ago); null, or left out: anywhere. Facts without a `touched` of their own never need one.
 */
export interface Changes {
  /** Unique in the house: `inbox.conversations`. */
  readonly name: string
  /** Types of facts; one that ends in a dot stands for all that begin so. */
  readonly on: readonly string[]
  readonly touched?: (ctx: Ctx, facts: readonly StoredEvent[]) => Promise<readonly Date[] | null>
}

/** From this day on, a definition holds; before, another did. `what` says in words what changed. */
export interface Break {
  readonly version: number
  /** A calendar day: “2026-03-01”. */
  readonly day: string
  readonly what: string
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
  readonly unit: Unit
  /** 1–12, see the twelve tactics; 0 is authority, which stands above them. */
  readonly tactic: number
  /** True when a smaller value is better. */
  readonly lowerIsBetter: boolean
  /** The part that stands for the metric where there is room for one figure only; `value` when left out. */
  readonly main?: string
  /** What it can be cut by; department and channel when left out. */
  readonly splits?: readonly Split[]
  /** Everything but time that can change an answer. Left out: any fact at all, so figures are kept a moment only. */
  readonly changedBy?: readonly Changes[]
  /** True when answers change by time alone, because what is open waits on. Taken as true when left out. */
  readonly ages?: boolean
  /** What it counts is known for now only (people, certificates): insights keeps one answer a day, and the past is read from those. */
  readonly daily?: boolean
  /** Where the definition changed. */
  readonly breaks?: readonly Break[]
  compute(ctx: Ctx, query: MetricQuery): Promise<MetricAnswer>
  /** The rows behind the figures, newest first. */
  rows(
    ctx: Ctx,
    query: MetricQuery,
    page: RowPage,
  ): Promise<{ readonly rows: readonly MetricRow[]; readonly total: number }>
}

/** Every metric the rooms offer; compose.ts collects them. */
export const METRICS: ServiceKey<readonly MetricDefinition[]> =
  serviceKey<readonly MetricDefinition[]>('metrics')
