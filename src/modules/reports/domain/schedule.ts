import { z } from 'zod'
import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'

const hour = z.number().int().min(0, 'Choose an hour from 0 to 23.').max(23, 'Choose an hour from 0 to 23.')
const dayOfMonth = z.number().int().min(1, 'Choose a day from 1 to 31.').max(31, 'Choose a day from 1 to 31.')

/** When a report goes out, on the organisation's own clock. A day a month does not have is its last. */
export const schedule = z.discriminatedUnion('every', [
  /** 0 is Monday. */
  z.object({ every: z.literal('week'), weekday: z.number().int().min(0).max(6), hour }),
  z.object({ every: z.literal('month'), day: dayOfMonth, hour }),
  /** In the first month of each quarter of the calendar year. */
  z.object({ every: z.literal('quarter'), day: dayOfMonth, hour }),
])
export type Schedule = z.infer<typeof schedule>

/** Longer than any quarter: within so many days the next slot is found. */
const MOST_DAYS = 100

/**
 * The first slot later than this instant. Where the clock is put back an hour happens twice and its first time counts;
 * where it is put forward over the hour, the moment of the jump does.
 */
export function nextSlot(plan: Schedule, zone: string, after: Date): Date {
  let { day } = localTime(after, zone)
  for (let left = MOST_DAYS; left > 0; left -= 1) {
    if (isDue(plan, day)) {
      const at = instantOf(day, plan.hour * 60, zone)
      if (at > after) return at
    }
    day = addDays(day, 1)
  }
  throw new Error('every schedule has a slot within a quarter')
}

function isDue(plan: Schedule, day: string): boolean {
  if (plan.every === 'week') return weekday(day) === plan.weekday
  const [, month = 1, date = 1] = day.split('-').map(Number)
  if (plan.every === 'quarter' && month % 3 !== 1) return false
  const last = Number(addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1).slice(8))
  return date === Math.min(plan.day, last)
}
