import { type MoodHour, nssRecovery } from './waves.ts'

const MINUTE = 60_000

/** The moments of an incident that its figures are made of. */
export interface Moments {
  readonly firstAt: Date | null
  readonly signalAt: Date | null
  readonly openedAt: Date
  readonly claimedAt: Date | null
  readonly spokenAt: Date | null
  readonly recoveredAt: Date | null
}

/** Minutes between two moments; null while one is missing, and never below 0. */
export function minutesBetween(from: Date | null, to: Date | null): number | null {
  if (!from || !to) return null
  return Math.max(0, (to.getTime() - from.getTime()) / MINUTE)
}

/**
 * The times of metrics.md: to detect (first mention → signal, or → opening where a person was first), to acknowledge
 * (opened → taken), to the first public words (opened → published), to calm (opened → volume below 1.5 times the usual
 * for three hours), in minutes.
 */
export function timesOf(one: Moments) {
  return {
    detect: minutesBetween(one.firstAt, one.signalAt ?? one.openedAt),
    acknowledge: minutesBetween(one.openedAt, one.claimedAt),
    words: minutesBetween(one.openedAt, one.spokenAt),
    calm: minutesBetween(one.openedAt, one.recoveredAt),
  }
}

/** Kept hours with the moods and sizes in them. */
export interface SizeHour extends MoodHour {
  readonly mentions: number
  readonly press: number
  readonly reachLow: number | null
  readonly reachHigh: number | null
}

/** Size by metrics.md: mentions, peak hour, press, reach as a range (the same people may be in several hours: the low end is the largest hour). */
export function sizeOf(hours: readonly SizeHour[]) {
  const sum = (pick: (one: SizeHour) => number): number => hours.reduce((all, one) => all + pick(one), 0)
  const known = hours.filter((one) => one.reachHigh !== null)
  return {
    mentions: sum((one) => one.mentions),
    peak: Math.max(0, ...hours.map((one) => one.mentions)),
    press: sum((one) => one.press),
    reachLow: known.length === 0 ? null : Math.max(...known.map((one) => one.reachLow ?? 0)),
    reachHigh: known.length === 0 ? null : sum((one) => one.reachHigh ?? 0),
    mood: nssRecovery(hours),
  }
}

/** The middle of several values; of an even number the lower of the two in the middle. Null for none. */
export function median(values: readonly number[]): number | null {
  const ordered = [...values].sort((a, b) => a - b)
  return ordered[Math.ceil(ordered.length / 2) - 1] ?? null
}
