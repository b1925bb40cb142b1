import { daysBetween } from './days.ts'

export interface Asked {
  readonly capturedOn: string
  readonly decidedOn: string | null
  readonly builtOn: string | null
  readonly releasedOn: string | null
  readonly decision: string | null
  readonly duplicateOf: string
}

export interface Share {
  readonly n: number
  readonly done: number
}

/** Recommendations by themselves: what was merged into another one is counted with that one. */
export const originals = <T extends Pick<Asked, 'duplicateOf'>>(rows: readonly T[]): T[] =>
  rows.filter(({ duplicateOf }) => duplicateOf === '')

/**
 * Of those captured, how many were released so many days after; only those count that are that old at `today`.
 * Without days: how many were released by now.
 */
export function released(rows: readonly Asked[], today: string, days: number | null): Share {
  const ripe = days === null ? rows : rows.filter((row) => daysBetween(row.capturedOn, today) >= days)
  const done = ripe.filter(
    ({ capturedOn, releasedOn }) =>
      releasedOn !== null && (days === null || daysBetween(capturedOn, releasedOn) <= days),
  )
  return { n: ripe.length, done: done.length }
}

/** Days from capture to release; what is open waits until `today` (right-censored). Declined ones wait for nothing. */
export function waits(rows: readonly Asked[], today: string): { days: number; ended: boolean }[] {
  return rows
    .filter(({ decision }) => decision !== 'declined')
    .map(({ capturedOn, releasedOn }) => ({
      days: daysBetween(capturedOn, releasedOn ?? today),
      ended: releasedOn !== null,
    }))
}

/** Days that each stage took, where both its ends are known: to the decision, to the build, to the release. */
export function stages(rows: readonly Asked[]): Record<'decide' | 'build' | 'release', number[]> {
  const between = (of: (row: Asked) => readonly [string | null, string | null]): number[] =>
    rows.flatMap((row) => {
      const [from, until] = of(row)
      return from === null || until === null ? [] : [daysBetween(from, until)]
    })
  return {
    decide: between(({ capturedOn, decidedOn }) => [capturedOn, decidedOn]),
    build: between(({ decidedOn, builtOn }) => [decidedOn, builtOn]),
    release: between(({ builtOn, releasedOn }) => [builtOn, releasedOn]),
  }
}
