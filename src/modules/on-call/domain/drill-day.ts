import { addDays, addMonths, instantOf, localTime, weekday } from '#kernel/local-time.ts'

/** A month of the calendar, “2026-03”, and the instant at which its drill is. */
interface DrillDay {
  readonly month: string
  readonly at: Date
}

const TUESDAY = 1
const MINUTE = 10 * 60

/** The next drill after an instant: the first Tuesday of a month, at ten in the zone of the house. */
export function nextDrill(after: Date, zone: string): DrillDay {
  const today = localTime(after, zone).day
  const months = [today, addMonths(`${today.slice(0, 7)}-01`, 1)].map((day) => day.slice(0, 7))
  const [first, second] = months.map((month) => drillOf(month, zone))
  if (first && first.at > after) return first
  return second ?? drillOf(today.slice(0, 7), zone)
}

function drillOf(month: string, zone: string): DrillDay {
  const first = `${month}-01`
  const day = addDays(first, (TUESDAY - weekday(first) + 7) % 7)
  return { month, at: instantOf(day, MINUTE, zone) }
}
