import { addDays, isDay, localTime, startOfDay } from '#kernel/local-time.ts'
import { type Cut, cuts, type FigureId, figureIds } from '#modules/inbox/contract/figure-ids.ts'
import { oneOf, type RawSearch, text } from '#web/search.ts'

export const ranges = ['7', '28', '90', '365', 'days'] as const
export type Range = (typeof ranges)[number]

/** What stands in the address of the figures; `from` and `to` are days, both part of the time. */
export type FiguresSearch = {
  range: Range
  from?: string | undefined
  to?: string | undefined
  desk?: string | undefined
  channel?: string | undefined
  by: 'wall' | 'business'
  of: FigureId
  cut: Cut
  hour?: number | undefined
}

const day = (value: unknown): string | undefined => {
  const found = text(value)
  return found && isDay(found) ? found : undefined
}

/** Reads the address; days that are none or stand in the wrong order are the last 28. */
export function readFigures(raw: RawSearch): FiguresSearch {
  const [from, to] = [day(raw.from), day(raw.to)]
  const chosen = from !== undefined && to !== undefined && from <= to
  const range = oneOf(text(raw.range), ranges, '28')
  const hour = Number(text(raw.hour) ?? Number.NaN)
  return {
    range: range === 'days' && !chosen ? '28' : range,
    ...(range === 'days' && chosen ? { from, to } : {}),
    desk: text(raw.desk),
    channel: text(raw.channel),
    by: oneOf(raw.by, ['wall', 'business'], 'wall'),
    of: oneOf(raw.of, figureIds, 'first'),
    cut: oneOf(raw.cut, cuts, 'desk'),
    ...(Number.isInteger(hour) && hour >= 0 && hour < 168 ? { hour } : {}),
  }
}

/** The days shown, both part of it, and the same as instants [from, to); today is the last day unless days are chosen. */
export function daysOf(search: FiguresSearch, zone: string, now: Date) {
  const today = localTime(now, zone).day
  const lastDay = search.range === 'days' && search.to ? search.to : today
  const first =
    search.range === 'days' && search.from ? search.from : addDays(today, 1 - Number(search.range))
  return {
    firstDay: first,
    lastDay,
    from: startOfDay(first, zone).toISOString(),
    to: startOfDay(addDays(lastDay, 1), zone).toISOString(),
  }
}
