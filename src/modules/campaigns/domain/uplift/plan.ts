export const upliftMethods = ['did', 'sdid', 'sc', 'its', 'bsts'] as const
export type UpliftMethod = (typeof upliftMethods)[number]

/** What is looked at: visits through our links, a metric of the scoreboard, or a column of an imported table. */
export type Outcome =
  | { readonly kind: 'visits'; readonly campaignId: string | null }
  | { readonly kind: 'metric'; readonly metricId: string; readonly departmentId: string | null }
  | {
      readonly kind: 'series'
      readonly seriesId: string
      readonly date: string
      readonly column: string
      /** Wide tables: series beside the outcome that the campaign does not touch. */
      readonly controls: readonly string[]
      /** Long tables: the column that names regions or brands, and those the campaign reached. */
      readonly unit: string | null
      readonly treated: readonly string[]
    }

/** What is to be found out, written down before it can be known. Days of the organisation. */
export interface Plan {
  readonly outcome: Outcome
  /** From here on is learned from. */
  readonly learnFrom: string
  /** The first day something could be moved. */
  readonly start: string
  /** The last day that counts. */
  readonly end: string
  readonly method: UpliftMethod
  /** Campaigns that began within a week of the start are part of what is studied. */
  readonly together: boolean
}

export type Cause =
  | 'too-short'
  | 'apart'
  | 'not-foretold'
  | 'unsure'
  | 'undetermined'
  | 'overlap'
  | 'table'
  | 'missing'

export interface Found {
  readonly method: UpliftMethod
  readonly verdict: 'effect' | 'no effect' | 'not estimable'
  readonly effect: number | null
  readonly relative: number | null
  readonly interval: readonly [number, number] | null
  readonly p: number | null
  /** In words of the method. */
  readonly reason: string
  readonly cause: Cause | null
}

export interface Result extends Found {
  /** Sum over the window (true) or average a period and unit (false). */
  readonly summed: boolean
  /** The same by the other methods that fit, for comparison only. */
  readonly others: readonly Found[]
  readonly course: readonly {
    readonly at: string
    readonly observed: number
    readonly expected: number | null
    readonly low: number | null
    readonly high: number | null
  }[]
  /** Names of campaigns that began within a week of the start. */
  readonly overlaps: readonly string[]
}

/** Why something could not be told, from the sentence of the method (platform/uplift). */
export function causeOf(verdict: Found['verdict'], reason: string): Cause | null {
  if (verdict !== 'not estimable') return null
  if (reason.startsWith('There are too few controls')) return 'unsure'
  if (/^There are \d+ /.test(reason)) return 'too-short'
  if (reason.startsWith('The treated moved apart')) return 'apart'
  if (reason.startsWith('The last quarter before')) return 'not-foretold'
  return 'undetermined'
}

/**
 * Methods that fit an outcome, in the order of the protocol: difference-in-differences with what was not touched, then
 * an interrupted series, then structural time series with controls.
 */
export function methodsFor(outcome: Outcome): UpliftMethod[] {
  if (outcome.kind === 'series' && outcome.unit !== null) return ['did', 'sdid', 'sc']
  if (outcome.kind === 'series' && outcome.controls.length > 0) return ['bsts', 'its']
  return ['its', 'bsts']
}

const WEEK = 7

/** Campaigns whose start lies within a week of the studied one: what they moved cannot be told apart. */
export function overlapping<T extends { readonly startsOn: string }>(
  start: string,
  others: readonly T[],
  between: (from: string, to: string) => number,
): T[] {
  return others.filter(({ startsOn }) => Math.abs(between(start, startsOn)) <= WEEK)
}

/** What is wrong with the dates of a plan, by field; null when nothing is. */
export function wrongDates({ learnFrom, start, end }: Plan): { field: string; message: string } | null {
  if (learnFrom >= start)
    return { field: 'learnFrom', message: 'What is learned from lies before the start.' }
  if (end < start) return { field: 'end', message: 'The end cannot come before the start.' }
  return null
}
