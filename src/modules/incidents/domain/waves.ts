/** An hour of a storm with what is usual for that hour of the week. */
export interface Hour {
  readonly at: Date
  readonly mentions: number
  /** Null while nobody can say what is usual: then one an hour is. */
  readonly baseline: number | null
}

export interface Wave {
  readonly from: Date
  /** The first of the calm hours that ended it; null while it runs. */
  readonly to: Date | null
  readonly peak: number
  readonly peakAt: Date
  readonly mentions: number
}

export interface Course {
  readonly waves: readonly Wave[]
  /** When volume was back for the first time: the end of the third calm hour. Null: not yet. */
  readonly recoveredAt: Date | null
  /** The end of the third calm hour of the last wave; null while a wave runs. */
  readonly calmSince: Date | null
}

const HOUR = 3_600_000
/** Below so many times the usual an hour is calm. */
export const CALM = 1.5
/** So many calm hours in a row end a wave. */
export const CALM_HOURS = 3

const isCalm = ({ mentions, baseline }: Hour): boolean => mentions < CALM * Math.max(1, baseline ?? 0)

/**
 * Waves of a storm by crisis.md: one begins with an hour at or above 1.5 times the usual and ends when volume was below that
 * for three hours. Hours nobody counted break the calm: silence that was not heard is none. A usual of less than one an hour
 * counts as one. Hours are whole, in any order, each once.
 */
export function courseOf(hours: readonly Hour[]): Course {
  const ordered = [...hours].sort((a, b) => a.at.getTime() - b.at.getTime())
  const waves: { from: Date; to: Date | null; peak: number; peakAt: Date; mentions: number }[] = []
  let calm: Hour[] = []
  let recoveredAt: Date | null = null
  let calmSince: Date | null = null
  let before: Hour | undefined
  for (const hour of ordered) {
    if (before && hour.at.getTime() - before.at.getTime() > HOUR) calm = []
    before = hour
    const wave = waves.at(-1)
    const running = wave && wave.to === null ? wave : undefined
    if (!isCalm(hour)) {
      calm = []
      calmSince = null
      if (!running)
        waves.push({ from: hour.at, to: null, peak: hour.mentions, peakAt: hour.at, mentions: hour.mentions })
      else {
        running.mentions += hour.mentions
        if (hour.mentions > running.peak) Object.assign(running, { peak: hour.mentions, peakAt: hour.at })
      }
      continue
    }
    if (!running) continue
    calm.push(hour)
    if (calm.length < CALM_HOURS) continue
    const end = new Date(hour.at.getTime() + HOUR)
    running.to = calm[0]?.at ?? hour.at
    recoveredAt ??= end
    calmSince = end
    calm = []
  }
  return { waves, recoveredAt, calmSince }
}

/** Moods of an hour. */
export interface MoodHour {
  readonly at: Date
  readonly negative: number
  /** Null where the source tells no positive ones apart. */
  readonly positive: number | null
  /** All whose mood is known: P + N + U. */
  readonly known: number
}

const LEAST = 30
const WEEK = 7 * 24 * HOUR

/**
 * NSS recovery by metrics.md: NSS 7 days after the trough minus NSS at the trough, both in points. The trough is the lowest
 * NSS of any three hours in a row with at least 30 known moods; the other figure stands on the day around the seventh.
 * Null while either is not known.
 */
export function nssRecovery(
  hours: readonly MoodHour[],
): { readonly trough: number; readonly after: number | null; readonly troughAt: Date } | null {
  const ordered = [...hours].sort((a, b) => a.at.getTime() - b.at.getTime())
  let trough: { value: number; at: Date } | null = null
  for (const hour of ordered) {
    const until = hour.at.getTime() + 3 * HOUR
    const value = nssOf(ordered.filter((one) => one.at >= hour.at && one.at.getTime() < until))
    if (value !== null && (trough === null || value < trough.value)) trough = { value, at: hour.at }
  }
  if (!trough) return null
  const week = trough.at.getTime() + WEEK
  const around = ordered.filter((one) => Math.abs(one.at.getTime() - week) <= 12 * HOUR)
  return { trough: trough.value, after: nssOf(around), troughAt: trough.at }
}

/** 100·(P − N) ÷ (P + N + U); null below 30 known moods or where positive ones are not told apart. */
export function nssOf(hours: readonly MoodHour[]): number | null {
  let [positive, negative, known] = [0, 0, 0]
  for (const hour of hours) {
    if (hour.known > 0 && hour.positive === null) return null
    positive += hour.positive ?? 0
    negative += hour.negative
    known += hour.known
  }
  return known < LEAST ? null : (100 * (positive - negative)) / known
}
