import { addDays, instantOf, localTime } from '#kernel/local-time.ts'
import type { ClocksPreview } from '#modules/inbox/contract.ts'

export type Stretch = { from: number; to: number }
export type WeekDay = {
  /** “2026-03-14” in the zone of the desk. */
  day: string
  /** Its 12 o'clock, to name it by. */
  noon: Date
  /** Parts of the day, from 0 to 1: when the desk is open, and when the clock runs. */
  open: Stretch[]
  runs: Stretch[]
  /** Where on this day it begins, warns and ends; undefined: not on it. */
  begins?: number | undefined
  warns?: number | undefined
  ends?: number | undefined
}

const MOST_DAYS = 9

/** The days a clock runs over, each as long as its zone makes it: 23 hours when the clock is put forward. */
export function weekOf({ at, first, open, zone }: ClocksPreview): WeekDay[] {
  const begins = Date.parse(at)
  const ends = Date.parse(first.dueAt)
  const warns = first.warnAt ? Date.parse(first.warnAt) : Number.NaN
  const spans = open.map(({ from, to }) => [Date.parse(from), Date.parse(to)] as const)
  // By the wall it runs whether anybody is there or not.
  const running = (first.by === 'wall' ? [[begins, ends] as const] : spans).map(
    ([from, to]) => [Math.max(from, begins), Math.min(to, ends)] as const,
  )
  const days: WeekDay[] = []
  const last = localTime(new Date(ends), zone).day
  for (let day = localTime(new Date(begins), zone).day; day <= last; day = addDays(day, 1)) {
    if (days.length === MOST_DAYS) break
    const start = instantOf(day, 0, zone).getTime()
    const end = instantOf(day, 1440, zone).getTime()
    const part = (moment: number): number => (moment - start) / (end - start)
    const within = (moment: number): number | undefined =>
      moment >= start && moment < end ? part(moment) : undefined
    const cut = (all: readonly (readonly [number, number])[]): Stretch[] =>
      all
        .map(([from, to]) => ({ from: part(Math.max(from, start)), to: part(Math.min(to, end)) }))
        .filter(({ from, to }) => to > from)
    days.push({
      ...{ day, noon: instantOf(day, 720, zone), open: cut(spans), runs: cut(running) },
      ...{ begins: within(begins), warns: within(warns), ends: within(ends) },
    })
  }
  return days
}

/** Next Saturday at two in the afternoon: the question every policy is asked first. */
export function nextSaturday(now: Date, zone: string): string {
  const { day } = localTime(now, zone)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, ((6 - weekday + 7) % 7) + (weekday === 6 ? 7 : 0))
}
