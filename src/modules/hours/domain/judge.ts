import { addDays, isDay, isZone } from '#kernel/local-time.ts'
import { minutesOf } from '#kernel/working-hours.ts'
import type { Extra, Hours, Period } from './schedule.ts'

/** Hours as they are typed: texts that may be no time, day or zone yet. */
export type TypedHours = Pick<Hours, 'zone' | 'week' | 'closed' | 'extra'>

/** What can be wrong; the browser says it in the reader's language. */
export type FaultRule =
  | 'zone'
  | 'too-many'
  | 'time-missing'
  | 'no-time'
  | 'overlap'
  | 'into-next'
  | 'closed-days'
  | 'closed-backwards'
  | 'closed-long'
  | 'closed-name'
  | 'extra-day'
  | 'extra-time'
  | 'extra-name'
  | 'extra-overlap'

/** One thing that cannot be, and where: `zone`, `week.1` for Monday, `closed.0`, `extra.2`. */
export interface Fault {
  readonly where: string
  readonly rule: FaultRule
  /** The periods or the name it is about. */
  readonly one: string
  readonly other: string
  /** A whole English sentence. */
  readonly message: string
}

export const MOST_PERIODS = 6
export const MOST_CLOSED_DAYS = 366
const names = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/**
 * What is wrong with hours, for whoever typed them; empty when they can be kept. The browser asks it while somebody types,
 * the server before it keeps anything.
 */
export function judge({ zone, week, closed, extra }: TypedHours): Fault[] {
  const zoneFault = { where: 'zone', rule: 'zone', one: zone, other: '' } as const
  return [
    ...(isZone(zone) ? [] : [{ ...zoneFault, message: 'Choose a time zone from the list.' }]),
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((day) => judgeDay(day, week)),
    ...closed.flatMap((one, i) => judgeClosed(one, `closed.${i}`)),
    ...extra.flatMap((one, i) => judgeExtra(one, i, extra)),
  ]
}

/** True for “09:00” to “23:59”, and “24:00” where a period may end with the day. */
export function isTime(text: string, end: boolean): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text) || (end && text === '24:00')
}

const fault = (where: string, rule: FaultRule, message: string, one = '', other = ''): Fault[] => [
  { where, rule, one, other, message },
]

function judgeDay(day: number, week: readonly Period[]): Fault[] {
  const here = (rule: FaultRule, text: string, one?: string, other?: string): Fault[] =>
    fault(`week.${day}`, rule, `${names[day]}: ${text}`, one, other)
  const mine = week.filter((period) => period.weekday === day)
  if (mine.length > MOST_PERIODS) return here('too-many', `use at most ${MOST_PERIODS} periods a day.`)
  const wrong = mine.find(({ from, to }) => !isTime(from, false) || !isTime(to, true))
  if (wrong && (wrong.from === '' || wrong.to === ''))
    return here('time-missing', 'a time is missing. Write both, or remove the period.')
  if (wrong)
    return here('no-time', 'write times as 09:00, up to 24:00 for an end.', `${wrong.from} – ${wrong.to}`)
  const spans = mine.map(spanOf).sort((a, b) => a.start - b.start)
  for (const [i, span] of spans.entries()) {
    const before = spans[i - 1]
    if (before && span.start < before.end) {
      const text = `${before.text} and ${span.text} overlap. Make one of them shorter, or one out of both.`
      return here('overlap', text, before.text, span.text)
    }
  }
  return judgeNight(day, spans.at(-1), week)
}

interface Minutes {
  readonly start: number
  readonly end: number
  readonly text: string
}

function spanOf({ from, to }: { readonly from: string; readonly to: string }): Minutes {
  const [start, end] = [minutesOf(from), minutesOf(to)]
  return { start, end: end > start ? end : end + 1440, text: `${from} – ${to}` }
}

/** A period over midnight may not run into those of the next day. */
function judgeNight(day: number, last: Minutes | undefined, week: readonly Period[]): Fault[] {
  if (!last || last.end <= 1440) return []
  const next = day === 7 ? 1 : day + 1
  const met = week.find(
    ({ weekday, from, to }) =>
      weekday === next && isTime(from, false) && isTime(to, true) && minutesOf(from) < last.end - 1440,
  )
  if (!met) return []
  const its = `${met.from} – ${met.to}`
  const text = `${last.text} ends on ${names[next]} and overlaps ${its} there. End it earlier; an end before its beginning is on the next day.`
  return fault(`week.${day}`, 'into-next', `${names[day]}: ${text}`, last.text, its)
}

function judgeClosed(one: { from: string; to: string; name: string }, where: string): Fault[] {
  if (!isDay(one.from) || !isDay(one.to))
    return fault(where, 'closed-days', 'Choose the first and the last day that is closed.')
  const name = one.name.trim()
  const said = `${name || 'These closed days'}: `
  if (one.to < one.from)
    return fault(where, 'closed-backwards', `${said}the last day is before the first. Swap them.`, name)
  if (one.to >= addDays(one.from, MOST_CLOSED_DAYS))
    return fault(where, 'closed-long', `${said}use at most ${MOST_CLOSED_DAYS} days in a row.`, name)
  return name === '' ? fault(where, 'closed-name', 'Say why it is closed, as “Stocktaking”.') : []
}

function judgeExtra(one: Extra, i: number, all: readonly Extra[]): Fault[] {
  const where = `extra.${i}`
  if (!isDay(one.date)) return fault(where, 'extra-day', 'Choose the day of the extra opening.')
  if (!isTime(one.from, false) || !isTime(one.to, true))
    return fault(where, 'extra-time', 'Write both times as 09:00.')
  if (one.name.trim() === '') return fault(where, 'extra-name', 'Say why it is open, as “Christmas market”.')
  const span = spanOf(one)
  const other = all.find((two, j) => {
    if (j >= i || two.date !== one.date || !isTime(two.from, false) || !isTime(two.to, true)) return false
    const its = spanOf(two)
    return span.start < its.end && its.start < span.end
  })
  if (!other) return []
  const its = `${other.from} – ${other.to}`
  const text = `${span.text} overlaps ${its} on the same day. Remove one.`
  return fault(where, 'extra-overlap', text, span.text, its)
}
