import { Z95 } from './distribution.ts'
import { interrupted } from './interrupted.ts'
import { at, combined, mean, type Vector } from './linear.ts'
import { clockOf } from './moments.ts'
import { estimate, type Panel, type PanelMethod } from './panel.ts'
import { gapOf } from './placebo.ts'
import { panelOf, seriesOf } from './read.ts'
import { asIf, type Series } from './series.ts'
import { structural } from './structural.ts'
import { type Config, type Lined, readLines, textIn } from './table.ts'
import type { Method } from './uplift.ts'

/** One period: what was seen, and what was expected had nothing begun. */
export interface CoursePoint {
  /** As the table names the period. */
  readonly at: string
  /** The outcome; of several treated units their mean. */
  readonly observed: number
  /** Null in the part before the start that is only learned from. */
  readonly expected: number | null
  /** 95 % of single periods lie between them, as far as the last quarter before the start tells. */
  readonly low: number | null
  readonly high: number | null
}

/**
 * What was seen beside what was expected, for a picture: from the start on by all that came before it, and over the last
 * quarter before the start by the rest, so that everybody sees how well it is foretold where nothing happened yet. How far
 * off that is makes the band. @throws TableError where the table has to be put right first.
 */
export function courseOf(text: string, method: Method, config: Config): CoursePoint[] {
  const rows = readLines(text, config)
  const names = periodsOf(rows, config)
  const told =
    method === 'its' || method === 'bsts' ? ofSeries(rows, method, config) : ofPanel(rows, method, config)
  const { observed, before, after, tried, cut } = told
  const misses = tried.map((value, i) => at(observed, cut + i) - value)
  const reach = misses.length > 1 ? Z95 * Math.sqrt(mean(misses.map((miss) => miss ** 2))) : null
  return observed.map((value, t) => {
    const expected = t >= before ? after[t - before] : t >= cut ? tried[t - cut] : undefined
    const known = expected !== undefined && Number.isFinite(expected)
    return {
      at: names[t] ?? String(t),
      observed: value,
      expected: known ? expected : null,
      low: known && reach !== null ? expected - reach : null,
      high: known && reach !== null ? expected + reach : null,
    }
  })
}

interface Told {
  readonly observed: Vector
  readonly before: number
  /** Expected from the start on. */
  readonly after: Vector
  /** Foretold from `cut` up to the start. */
  readonly tried: Vector
  readonly cut: number
}

function ofSeries(rows: readonly Lined[], method: 'its' | 'bsts', config: Config): Told {
  const { series } = seriesOf(rows, config)
  const { outcome, before } = series
  const run = method === 'its' ? interrupted : structural
  const cut = cutOf(before)
  const expectedBy = (one: Series): Vector => run(one)?.expected ?? []
  return {
    ...{ observed: outcome, before, cut },
    after: expectedBy(series),
    tried: cut < before ? expectedBy(asIf(series, cut, before)) : [],
  }
}

function ofPanel(rows: readonly Lined[], method: PanelMethod, config: Config): Told {
  const { panel } = panelOf(rows, config)
  const { treated, before } = panel
  const observed = combined(
    treated,
    treated.map(() => 1 / treated.length),
  )
  const demean = config.demean ?? false
  const cut = cutOf(before)
  const short = (all: Panel['treated']): number[][] => all.map((row) => row.slice(0, before))
  const part = { treated: short(treated), controls: short(panel.controls), before: cut }
  return {
    ...{ observed, before, cut },
    after: expectedOf(panel, method, demean).slice(before),
    tried: cut < before ? expectedOf(part, method, demean).slice(cut) : [],
  }
}

/** Weighted controls, moved by the difference that was there before the start. */
function expectedOf(panel: Panel, method: PanelMethod, demean: boolean): number[] {
  const { unitWeights, timeWeights } = estimate(panel, method, demean)
  const gap = gapOf(panel, unitWeights)
  const shift =
    method === 'sc' && !demean
      ? 0
      : gap.slice(0, panel.before).reduce((all, value, t) => all + value * at(timeWeights, t), 0)
  return combined(panel.controls, unitWeights).map((value) => value + shift)
}

/** Where the last quarter before the start begins; the start itself where too little would be left to learn from. */
function cutOf(before: number): number {
  const cut = Math.floor(before * 0.75)
  return cut >= 4 ? cut : before
}

function periodsOf(rows: readonly Lined[], config: Config): string[] {
  const clock = clockOf(rows.map(({ row, line }) => textIn(row, config.date, line)))
  const end = config.end === undefined ? Number.POSITIVE_INFINITY : clock(config.end, 'end')
  const found = new Map<number, string>()
  for (const { row, line } of rows) {
    const name = textIn(row, config.date, line)
    const moment = clock(name, `line ${line}`)
    if (moment <= end) found.set(moment, name)
  }
  return [...found].sort(([a], [b]) => a - b).map(([, name]) => name)
}
