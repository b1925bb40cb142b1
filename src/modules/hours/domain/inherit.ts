import { ALWAYS, type Hours, type Schedule, type Version } from './schedule.ts'

/** What a desk or the organisation says for itself from an instant on; null hours: as the one above it from here. */
export interface OwnVersion {
  /** Null: since ever. */
  readonly validFrom: Date | null
  readonly hours: Hours | null
}

/**
 * The whole schedule of somebody: their own versions where they have any, that of the one above before the first, and
 * while a version says so.
 */
export function inherit(own: readonly OwnVersion[], above: Schedule): Schedule {
  if (own.length === 0) return above
  const mine = own
    .map(({ validFrom, hours }) => ({ from: validFrom ?? ALWAYS, hours }))
    .sort((a, b) => a.from.getTime() - b.from.getTime())
  const first = mine[0]
  const parts = first && first.from > ALWAYS ? [{ from: ALWAYS, hours: null }, ...mine] : mine
  return parts.flatMap(({ from, hours }, i): Version[] => {
    if (hours) return [{ validFrom: from, hours }]
    return within(above, from, parts[i + 1]?.from ?? null)
  })
}

/** The part of a schedule in [from, to). */
function within(schedule: Schedule, from: Date, to: Date | null): Version[] {
  return schedule.flatMap(({ validFrom, hours }, i) => {
    const end = schedule[i + 1]?.validFrom
    if ((to && validFrom >= to) || (end && end <= from)) return []
    return [{ validFrom: validFrom > from ? validFrom : from, hours }]
  })
}
