import { createLevel, type KeptLevel, type Scale } from './level.ts'

const SCALES: readonly Scale[] = [
  { points: 4, weight: 1 },
  { points: 16, weight: 0.52 },
]
/** After so many points an alarm that rang counts nothing against the next one. */
const MEMORY = 270
/** A little less than all of it counts at first, so that what is far worse is news at any time. */
const HELD = 0.93
/** A surprise of this size is a score of one half. */
const HALF = 0.3

/** From this score on something is unusual: one threshold for every series. */
export const THRESHOLD = 0.5

/** All a detector knows, as JSON: from it one goes on exactly where another stood. */
export interface KeptDetector {
  readonly levels: readonly KeptLevel[]
  readonly rung: number
  readonly since: number
}

export interface Detector {
  (value: number): number
  keep(): KeptDetector
}

/**
 * Notices when a series of counts is unusually high, point by point, from what came before alone. @returns what takes the
 * next value (not negative; smaller ones count as 0) and says 0 to 1. What goes on after it was noticed is news only as
 * far as it is greater: the alarm that just rang fades over hundreds of points. It holds a few dozen numbers, whatever
 * the length, and its parameters are the same for every series. `kept`: goes on where that one stood.
 */
export function createDetector(kept?: KeptDetector): Detector {
  const levels = SCALES.map((scale, place) => createLevel(scale, kept?.levels[place]))
  let rung = kept?.rung ?? 0
  let since = kept?.since ?? 0
  const next = (value: number): number => {
    const count = Number.isFinite(value) ? Math.max(0, value) : 0
    let surprise = 0
    for (const level of levels) surprise = Math.max(surprise, level.next(count))
    since += 1
    const faded = HELD * rung * Math.max(0, 1 - since / MEMORY)
    if (surprise <= faded) return 0
    rung = surprise
    since = 0
    return 1 - 2 ** (-(surprise - faded) / HALF)
  }
  return Object.assign(next, { keep: () => ({ levels: levels.map((level) => level.keep()), rung, since }) })
}
