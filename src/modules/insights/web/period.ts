import { text } from '#web/search.ts'

export const periodIds = ['7d', '28d', 'month', '3m', 'custom'] as const
export type PeriodId = (typeof periodIds)[number]

/** What the address says: nothing for the last 28 days; `from` and `to` are calendar days, both part of the period. */
export type PeriodSearch = {
  period?: PeriodId | undefined
  from?: string | undefined
  to?: string | undefined
}

export type Period = {
  id: PeriodId
  /** Calendar days of the organisation, both part of the period: “2026-03-01”. */
  firstDay: string
  lastDay: string
  /** The same as instants, half-open: [from, to). */
  from: string
  to: string
}

/** Reads the period from an address; a custom one needs two days in order, else it is the last 28 days. */
export function readPeriod(raw: Readonly<Record<string, unknown>>): PeriodSearch {
  const period = periodIds.find((id) => id === raw.period)
  if (period === undefined || period === '28d') return {}
  if (period !== 'custom') return { period }
  const from = asDay(text(raw.from))
  const to = asDay(text(raw.to))
  return from && to && from <= to ? { period, from, to } : {}
}

/** The days and instants of a period in the organisation's zone. Today is its last day: figures stop at now anyway. */
export function periodOf(search: PeriodSearch, zone: string, now: Date): Period {
  const today = dayIn(zone, now)
  const custom = search.period === 'custom' && search.from && search.to
  const id = search.period === 'custom' && !custom ? '28d' : (search.period ?? '28d')
  const firstDay = custom ? (search.from ?? today) : begin(id, today)
  const lastDay = custom ? earlier(search.to ?? today, today) : today
  const first = earlier(firstDay, lastDay)
  return {
    id,
    firstDay: first,
    lastDay,
    from: midnight(first, zone).toISOString(),
    to: midnight(addDays(lastDay, 1), zone).toISOString(),
  }
}

function begin(id: PeriodId, today: string): string {
  if (id === '7d') return addDays(today, -6)
  if (id === 'month') return `${today.slice(0, 7)}-01`
  if (id === '3m') return addDays(monthsBefore(today, 3), 1)
  return addDays(today, -27)
}

const earlier = (a: string, b: string): string => (a < b ? a : b)
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export function addDays(day: string, days: number): string {
  const at = atNoon(day)
  at.setUTCDate(at.getUTCDate() + days)
  return at.toISOString().slice(0, 10)
}

/** The same day of an earlier month; the month's last where it has no such day. */
function monthsBefore(day: string, months: number): string {
  const at = atNoon(day)
  const wanted = at.getUTCDate()
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() - months)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(wanted, last))
  return at.toISOString().slice(0, 10)
}

function asDay(value: string | undefined): string | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const at = atNoon(value)
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== value ? undefined : value
}

/** How many days a period has. */
export function daysIn(period: Pick<Period, 'firstDay' | 'lastDay'>): number {
  return (atNoon(period.lastDay).getTime() - atNoon(period.firstDay).getTime()) / 86_400_000 + 1
}

/** The calendar day of an instant in a zone. */
export function dayIn(zone: string, at: Date): string {
  const { year, month, day } = wall(at, zone)
  return `${year}-${month}-${day}`
}

/** The instant at which a day begins in a zone; its first moment where midnight is skipped. */
export function midnight(day: string, zone: string): Date {
  const clock = Date.parse(`${day}T00:00:00Z`)
  // The offset may differ on both sides of the first guess, so it is read again at the corrected instant.
  const guess = new Date(clock - offset(new Date(clock), zone))
  const again = new Date(clock - offset(guess, zone))
  // Where midnight is skipped, one of the two still lies in the day before.
  return dayIn(zone, again) === day ? again : guess
}

function offset(at: Date, zone: string): number {
  const { year, month, day, hour, minute, second } = wall(at, zone)
  return (
    Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) -
    Math.floor(at.getTime() / 1000) * 1000
  )
}

function wall(at: Date, zone: string): Record<string, string> {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]))
}

export const grains = ['day', 'week', 'month'] as const
export type Grain = (typeof grains)[number]

/** The grain in which a period is read best: enough points for a line, not so many that each says nothing. */
export function grainFor(days: number): Grain {
  if (days <= 31) return 'day'
  return days <= 200 ? 'week' : 'month'
}
