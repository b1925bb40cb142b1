import { HOUR } from './grain.ts'
import { type HourAt, type Usual, usualAt } from './usual.ts'
import type { Wall } from './wall.ts'

/** Fewer than so many in an hour are nobody's storm. */
export const LEAST = 10
const LEAST_Z = 4
/** So far beyond what is usual that nobody needs the detector's word. */
const BEYOND = { z: 12, factor: 8 }
/** How long the detector's ring counts. */
const RUNG_FOR = HOUR

export interface Unusual {
  readonly rate: number
  readonly usual: Usual
  readonly z: number
  readonly factor: number
}

/**
 * Whether the hour that ends at `end` is unusually loud: at least ten, z ≥ 4 against its own hour of the week, and the
 * detector rang within the hour; or so far beyond that it does not matter what the detector has learned yet. `rangAt`: when
 * it rang last. The second condition is what keeps an alarm from being every evening's: see docs/alarm.md for what was measured.
 */
export function judgeVolume(end: number, hourAt: HourAt, rangAt: number | null, wall: Wall): Unusual | null {
  const rate = hourAt(end) ?? 0
  if (rate < LEAST) return null
  const usual = usualAt(end, hourAt, wall)
  if (!usual) return null
  const z = (rate - usual.median) / usual.spread
  const factor = rate / Math.max(1, usual.median)
  if (z < LEAST_Z) return null
  const rang = rangAt !== null && end - rangAt < RUNG_FOR
  return rang || (z >= BEYOND.z && factor >= BEYOND.factor) ? { rate, usual, z, factor } : null
}

/** What the detector heard, up to a moment. */
export interface Ear {
  /** Takes every bucket up to `until` (not included), in order; `rangAt` moves when it rings. */
  hear(until: number, countAt: (at: number) => number): void
  /** When it rang last: the end of that bucket. */
  readonly rangAt: number | null
}
