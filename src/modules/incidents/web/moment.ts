import { formatDay, formatTime } from '#web/i18n.ts'

const DAY = 86_400_000

/** A moment of an incident: always with its time of day, also where a list of posts would be content with the day. */
export function momentWords(at: string, now: Date = new Date()): string {
  const short = formatTime(at, now)
  if (Math.abs(Date.parse(at) - now.getTime()) < 6 * DAY) return short
  return `${formatDay(at, 'short')} ${formatTime(at, new Date(at))}`
}
