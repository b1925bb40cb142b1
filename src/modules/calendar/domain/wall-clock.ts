import { instantOf, localTime } from '#kernel/local-time.ts'

export { isZone } from '#kernel/local-time.ts'

/** What a reading of a clock means: one instant, none (skipped when the clock is put forward), or two (put back). */
export type Reading =
  | { readonly kind: 'once'; readonly at: Date }
  /** `at` is the moment of the jump, `next` what the clock shows then. */
  | {
      readonly kind: 'skipped'
      readonly at: Date
      readonly next: { readonly day: string; readonly minute: number }
    }
  /** `at` is the first of the two. */
  | { readonly kind: 'twice'; readonly at: Date; readonly last: Date }

/** The instant at which a zone's clock shows this day and minute, and whether that is clear. */
export function readClock(day: string, minute: number, zone: string): Reading {
  const at = instantOf(day, minute, zone)
  const shown = localTime(at, zone)
  if (shown.day !== day || shown.minute !== minute) return { kind: 'skipped', at, next: shown }
  const last = instantOf(day, minute, zone, 'last')
  return last.getTime() === at.getTime() ? { kind: 'once', at } : { kind: 'twice', at, last }
}

/** “09:05”. */
export function clockText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** Minutes since midnight of “9:05” or “09:05”; null for what is no time of day. */
export function clockMinute(text: string): number | null {
  const found = /^(\d{1,2}):(\d{2})$/.exec(text.trim())
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])]
  return found && hour < 24 && minute < 60 ? hour * 60 + minute : null
}
