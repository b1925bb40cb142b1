import { type Day, instant } from './days.ts'

const HALF = 30 * 60_000
const NINE = 9 * 60

/** What a day offers to write for: nine in the morning; today, half an hour from now. */
export function firstMinute(day: Day, now: Date, zone: string): string {
  const soon = Math.ceil((now.getTime() + HALF) / HALF) * HALF
  return new Date(Math.max(Date.parse(instant(day, NINE, zone)), soon)).toISOString()
}

/** The way to a new draft for this minute. */
export function writeTo(at: string): string {
  return `/publish/new?at=${encodeURIComponent(at)}`
}
