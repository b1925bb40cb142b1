import { weekday } from '#kernel/local-time.ts'
import type { Rule } from './recurrence.ts'

export type RuleRead =
  | { readonly ok: true; readonly rule: Rule }
  /** A whole sentence. */
  | { readonly ok: false; readonly why: string }

const names = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const MOST_INTERVAL = 52

const no = (why: string): RuleRead => ({ ok: false, why })
const yes = (rule: Rule): RuleRead => ({ ok: true, rule })

/**
 * Reads an RFC 5545 rule as a series can keep it. What a series does not know (an end, days that not every month has,
 * several rules in one) is said in a sentence; nothing is ever taken for something near it.
 * @param startsOn the day of the first time, from which the rule takes what it does not say
 */
export function readRrule(text: string, startsOn: string): RuleRead {
  const parts = new Map(
    text
      .toUpperCase()
      .split(';')
      .filter((part) => part.includes('='))
      .map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)] as const),
  )
  if (parts.has('UNTIL') || parts.has('COUNT')) return no('It ends at some time, and a series has no end.')
  const interval = Number(parts.get('INTERVAL') ?? '1')
  if (!Number.isInteger(interval) || interval < 1 || interval > MOST_INTERVAL)
    return no(`It comes again after more than ${MOST_INTERVAL} times.`)
  const known = ['FREQ', 'INTERVAL', 'WKST', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'BYMONTH']
  if ([...parts.keys()].some((key) => !known.includes(key)))
    return no('Its rule asks for more than a series knows.')
  const days = readDays(parts.get('BYDAY'))
  if (days === null) return no('Its days of the week cannot be read.')
  const said: Said = { parts, interval, days, startsOn }
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return daily(said)
    case 'WEEKLY':
      return weekly(said)
    case 'MONTHLY':
      return parts.has('BYMONTH') ? no('It comes in some months only.') : monthly(said)
    case 'YEARLY':
      return yearly(said)
    default:
      return no('It comes more than once a day.')
  }
}

interface Said {
  readonly parts: ReadonlyMap<string, string>
  readonly interval: number
  readonly days: readonly { readonly nth: number; readonly weekday: number }[]
  readonly startsOn: string
}

function readDays(text: string | undefined): Said['days'] | null {
  if (text === undefined) return []
  const days = text.split(',').map((one) => {
    const [, nth = '', name = ''] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(one) ?? []
    return { nth: nth === '' ? 0 : Number(nth), weekday: names.indexOf(name) }
  })
  return days.every((one) => one.weekday >= 0 && Number.isInteger(one.nth)) ? days : null
}

function only(said: Said, ...keys: readonly string[]): boolean {
  return [...said.parts.keys()].every((key) => ['FREQ', 'INTERVAL', 'WKST', ...keys].includes(key))
}

function daily(said: Said): RuleRead {
  const { interval, days } = said
  if (!only(said, 'BYDAY') || days.some((one) => one.nth !== 0))
    return no('Its rule asks for more than a series knows.')
  if (days.length === 0) return yes({ freq: 'daily', interval })
  if (interval > 1) return no('It comes every few days, but on some days of the week only.')
  return yes({ freq: 'weekly', interval: 1, weekdays: weekdaysOf(days) })
}

function weekly(said: Said): RuleRead {
  const { interval, days, parts, startsOn } = said
  if (!only(said, 'BYDAY') || days.some((one) => one.nth !== 0))
    return no('Its rule asks for more than a series knows.')
  if (interval > 1 && (parts.get('WKST') ?? 'MO') !== 'MO') return no('Its weeks do not begin on Monday.')
  const weekdays = days.length > 0 ? weekdaysOf(days) : [weekday(startsOn)]
  return yes({ freq: 'weekly', interval, weekdays })
}

function weekdaysOf(days: Said['days']): number[] {
  return [...new Set(days.map((one) => one.weekday))].sort((a, b) => a - b)
}

function monthly(said: Said): RuleRead {
  const { interval, days, parts, startsOn } = said
  const day = parts.get('BYMONTHDAY')
  if (day !== undefined && days.length > 0) return no('Its rule asks for more than a series knows.')
  if (days.length > 1) return no('It comes on several days of a month.')
  const [one] = days
  if (one) {
    const nth = one.nth === 0 ? Number(parts.get('BYSETPOS') ?? 'NaN') : one.nth
    if (![1, 2, 3, 4, -1].includes(nth) || (one.nth !== 0 && parts.has('BYSETPOS')))
      return no('It does not say which of the weekdays of a month is meant, or one that not every month has.')
    return yes({ freq: 'monthly-weekday', interval, nth, weekday: one.weekday })
  }
  if (parts.has('BYSETPOS')) return no('Its rule asks for more than a series knows.')
  const monthDay = Number(day ?? startsOn.slice(8, 10))
  if (!Number.isInteger(monthDay)) return no('It comes on several days of a month.')
  if (monthDay !== -1 && (monthDay < 1 || monthDay > 28))
    return no('It comes on a day that not every month has. A series takes the 1st to the 28th, or the last.')
  return yes({ freq: 'monthly', interval, monthDay })
}

/** Once a year is every twelve months, where the rule names the month in which it begins. */
function yearly(said: Said): RuleRead {
  const { interval, parts, startsOn } = said
  const month = parts.get('BYMONTH')
  const begins = Number(startsOn.slice(5, 7))
  if (interval * 12 > MOST_INTERVAL) return no(`It comes again after more than ${MOST_INTERVAL} months.`)
  if (month !== undefined && Number(month) !== begins) return no('It comes in another month than it begins.')
  if (month === undefined && (said.days.length > 0 || parts.has('BYMONTHDAY')))
    return no('Its rule asks for more than a series knows.')
  return monthly({ ...said, interval: interval * 12 })
}
