import { addDays, addMonths, instantOf, localTime, startOfDay } from '#kernel/local-time.ts'

/** The instant at which a day is over in a zone: something due on a day may be done until then. */
export function endOfDay(day: string, zone: string): Date {
  return startOfDay(addDays(day, 1), zone)
}

/** When a certificate earned now ends: after the same day so many months later; null when it holds for good. */
export function expiryOf(earnedAt: Date, validMonths: number | null, zone: string): Date | null {
  return validMonths === null ? null : endOfDay(addMonths(localTime(earnedAt, zone).day, validMonths), zone)
}

/** The end of the day so many days from now. */
export function inDays(now: Date, days: number, zone: string): Date {
  return endOfDay(addDays(localTime(now, zone).day, days), zone)
}

/** The day something was due on, given the instant at which it is over. */
export function dueDay(dueAt: Date, zone: string): string {
  return localTime(new Date(dueAt.getTime() - 1), zone).day
}

const MORNING = 8 * 60

/** When reminder `stage` is sent: −1 a week before, 0 on the day, 1 a week after, and so on; at eight in the morning. */
export function reminderAt(dueAt: Date, stage: number, zone: string): Date {
  return instantOf(addDays(dueDay(dueAt, zone), 7 * stage), MORNING, zone)
}

/** The next reminder that is still to come. */
export function nextStage(dueAt: Date, now: Date, zone: string): number {
  let stage = Math.max(-1, Math.floor((now.getTime() - dueAt.getTime()) / (7 * 86_400_000)) - 1)
  while (reminderAt(dueAt, stage, zone) < now) stage += 1
  return stage
}
