import { addDays, isDay, localTime, startOfDay } from '#kernel/local-time.ts'
import { oneOf, type RawSearch, text } from '#web/search.ts'

export const ranges = ['7', '28', '90', 'days'] as const
export type Range = (typeof ranges)[number]
export const grains = ['hour', 'day', 'week'] as const
export type Grain = (typeof grains)[number]
export const splits = ['none', 'query', 'network', 'language', 'sentiment'] as const
export type Split = (typeof splits)[number]
export const moods = ['all', 'positive', 'neutral', 'negative'] as const
export type Mood = (typeof moods)[number]

/** What stands in the address of the figures. `from` and `to` are days, both part of the time. */
export type FiguresSearch = {
  query?: string | undefined
  range: Range
  from?: string | undefined
  to?: string | undefined
  grain: Grain
  split: Split
  mood: Mood
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
  return {
    query: text(raw.query),
    range: range === 'days' && !chosen ? '28' : range,
    ...(range === 'days' && chosen ? { from, to } : {}),
    grain: oneOf(raw.grain, grains, 'day'),
    split: oneOf(raw.split, splits, 'none'),
    mood: oneOf(raw.mood, moods, 'all'),
  }
}

/** The days shown, both part of it, and the same as instants [from, to). Today is the last day unless days are chosen. */
export function daysOf(search: FiguresSearch, zone: string, now: Date) {
  const today = localTime(now, zone).day
  const lastDay = search.range === 'days' && search.to ? search.to : today
  const firstDay =
    search.range === 'days' && search.from ? search.from : addDays(today, 1 - Number(search.range))
  return {
    firstDay,
    lastDay,
    from: startOfDay(firstDay, zone).toISOString(),
    to: startOfDay(addDays(lastDay, 1), zone).toISOString(),
  }
}
