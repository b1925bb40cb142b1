import { addDays, startOfDay } from '#kernel/local-time.ts'
import type { Band, EventView } from '../contract.ts'
import { type Day, minuteOf } from './days.ts'

export interface DayBand {
  readonly key: string
  readonly band: Band
  readonly from: number
  readonly to: number
}

/** The part of each shade that lies on a day, in minutes since its midnight. */
export function bandsOn(bands: readonly Band[], day: Day, zone: string): DayBand[] {
  const [start, end] = [startOfDay(day, zone).getTime(), startOfDay(addDays(day, 1), zone).getTime()]
  return bands.flatMap((band) => {
    const [from, to] = [Date.parse(band.from), Date.parse(band.to)]
    if (to <= start || from >= end) return []
    return [
      {
        key: `${band.id}/${band.from}`,
        band,
        from: from <= start ? 0 : minuteOf(band.from, zone),
        to: to >= end ? 1440 : minuteOf(band.to, zone),
      },
    ]
  })
}

/** The events that touch a day. */
export function eventsOn(events: readonly EventView[], day: Day, zone: string): EventView[] {
  const [start, end] = [startOfDay(day, zone).getTime(), startOfDay(addDays(day, 1), zone).getTime()]
  return events.filter((event) => Date.parse(event.to) > start && Date.parse(event.from) < end)
}
