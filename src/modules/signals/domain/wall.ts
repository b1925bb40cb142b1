import { localTime } from '#kernel/local-time.ts'
import { DAY, HOUR } from './grain.ts'

const MINUTE = 60_000

/** The wall clock of a zone, asked often: what it shows is worked out once an hour of time. */
export interface Wall {
  /** The instant so many days earlier at which the clock showed the same. */
  back(at: number, days: number): number
  /** The weekday (0 is Monday) and hour the clock shows. */
  hourOfWeek(at: number): { readonly weekday: number; readonly hour: number }
}

const KEPT = 50_000

/** Throws on a zone this system does not know. */
export function wallOf(zone: string): Wall {
  const known = new Map<number, number>()
  const ahead = (at: number): number => {
    const hour = Math.floor(at / HOUR)
    const found = known.get(hour)
    if (found !== undefined) return found
    if (known.size > KEPT) known.clear()
    const { day, minute } = localTime(new Date(hour * HOUR), zone)
    const offset = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE - hour * HOUR
    known.set(hour, offset)
    return offset
  }
  return {
    back: (at, days) => {
      const then = at - days * DAY
      return then + ahead(at) - ahead(then)
    },
    hourOfWeek: (at) => {
      const shown = at + ahead(at)
      // 1 January 1970 was a Thursday.
      return { weekday: (Math.floor(shown / DAY) + 3) % 7, hour: Math.floor((shown % DAY) / HOUR) }
    },
  }
}
