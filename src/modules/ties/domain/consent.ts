import { addMonths, localTime, startOfDay } from '#kernel/local-time.ts'

/** So long a consent holds; it is asked for anew before it ends. */
export const CONSENT_MONTHS = 12
/** In the last days of a consent its renewal is asked for on Today. */
export const ASK_DAYS = 30
/** Ties are made of so many days; what is older is erased. */
export const WINDOW_DAYS = 90
const DAY_MS = 86_400_000

/** When a consent given or renewed now ends: twelve months on, as that day begins where the house stands. */
export function endOf(now: Date, zone: string): Date {
  return startOfDay(addMonths(localTime(now, zone).day, CONSENT_MONTHS), zone)
}

/** True while its renewal is asked for. */
export function endsSoon(endsAt: Date, now: Date): boolean {
  return endsAt.getTime() - now.getTime() <= ASK_DAYS * DAY_MS
}

/** The beginning of the days of which ties are made, for days that end at `to`. */
export function windowBefore(to: Date): { readonly from: Date; readonly to: Date } {
  return { from: new Date(to.getTime() - WINDOW_DAYS * DAY_MS), to }
}
