import { addDays, localTime, weekday } from '#kernel/local-time.ts'
import { readClock } from './wall-clock.ts'

/** When nothing should go out: every week, or once. Null channels: all of them. */
export type Blackout = {
  readonly id: string
  readonly name: string
  readonly channelIds: readonly string[] | null
} & (
  | {
      readonly weekly: {
        readonly weekdays: readonly number[]
        readonly fromMinute: number
        readonly toMinute: number
      }
    }
  | { readonly dated: { readonly from: Date; readonly to: Date } }
)

/** A stretch of time that is shaded, half-open. */
export interface Stretch {
  readonly id: string
  readonly name: string
  readonly channelIds: readonly string[] | null
  readonly from: Date
  readonly to: Date
}

/** The stretches of blackouts that touch [from, to), by the organisation's clock; earliest first. */
export function stretches(list: readonly Blackout[], from: Date, to: Date, zone: string): Stretch[] {
  const found = list.flatMap((blackout) => {
    const { id, name, channelIds } = blackout
    const one = (start: Date, end: Date): Stretch => ({ id, name, channelIds, from: start, to: end })
    return 'dated' in blackout
      ? [one(blackout.dated.from, blackout.dated.to)]
      : weekly(blackout.weekly, from, to, zone).map(([start, end]) => one(start, end))
  })
  return found
    .filter((stretch) => stretch.from < to && stretch.to > from && stretch.to > stretch.from)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
}

function weekly(
  week: { readonly weekdays: readonly number[]; readonly fromMinute: number; readonly toMinute: number },
  from: Date,
  to: Date,
  zone: string,
): [Date, Date][] {
  const pairs: [Date, Date][] = []
  const last = localTime(to, zone).day
  // The night before may reach into the first day.
  for (let day = addDays(localTime(from, zone).day, -1); day <= last; day = addDays(day, 1)) {
    if (!week.weekdays.includes(weekday(day))) continue
    const endDay = week.toMinute > week.fromMinute ? day : addDays(day, 1)
    const end = readClock(endDay, week.toMinute, zone)
    pairs.push([readClock(day, week.fromMinute, zone).at, end.kind === 'twice' ? end.last : end.at])
  }
  return pairs
}

/** True when the stretch concerns one of these channels. */
export function concerns(stretch: Pick<Stretch, 'channelIds'>, channelIds: readonly string[]): boolean {
  return stretch.channelIds === null || channelIds.some((id) => stretch.channelIds?.includes(id))
}
