import { formatLocale, t } from './locale.ts'

export type NumberStyle = 'count' | 'percent' | 'compact' | 'one' | 'two'
const styles: Record<NumberStyle, Intl.NumberFormatOptions> = {
  count: { maximumFractionDigits: 0 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  compact: { notation: 'compact', maximumFractionDigits: 1 },
  one: { maximumFractionDigits: 1 },
  two: { maximumFractionDigits: 2 },
}

/** A number in the viewer's locale; percent takes a share (0.93 → 93 %). Unknown stays unknown: null gives “?”. */
export function formatNumber(value: number | null | undefined, style: NumberStyle = 'count'): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '?'
  const text = new Intl.NumberFormat(formatLocale(), styles[style]).format(value)
  return style === 'percent' ? text.replace(/\s?%/, '\u00a0%') : text
}

/**
 * Working time in minutes as people say it: 18 → “18 min”, 190 → “3 h 10”, 7200 → “5 d”. `short` drops “00” (for axes).
 * Negative values lose their sign: the words beside them say “over”. null gives “?”.
 */
export function formatDuration(minutes: number | null | undefined, style: 'full' | 'short' = 'full'): string {
  if (minutes === null || minutes === undefined || Number.isNaN(minutes)) return '?'
  const all = Math.round(Math.abs(minutes))
  if (all < 60) return t('{n} min', { n: all })
  const hours = Math.floor(all / 60)
  const rest = all % 60
  if (hours >= 72) return t('{n} d', { n: Math.round(hours / 24) })
  if (rest === 0 && style === 'short') return t('{n} h', { n: hours })
  return t('{n} h {rest}', { n: hours, rest: String(rest).padStart(2, '0') })
}

const day = 86_400_000
const toDate = (at: string | number | Date): Date => (at instanceof Date ? at : new Date(at))
const startOfDay = (at: Date): number => new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime()
const write = (at: Date, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(formatLocale(), options).format(at)

/**
 * A moment as short as it can be understood, in the viewer's zone: “09:31” today, “Tue 09:31” within a week,
 * “2 March” this year, “2 Mar 2025” beyond. `now` is an argument for tests.
 */
export function formatTime(at: string | number | Date, now: Date = new Date()): string {
  const date = toDate(at)
  if (Number.isNaN(date.getTime())) return '?'
  const days = Math.round((startOfDay(date) - startOfDay(now)) / day)
  const clock = write(date, { hour: '2-digit', minute: '2-digit' })
  if (days === 0) return clock
  if (Math.abs(days) < 7) return `${write(date, { weekday: 'short' })} ${clock}`
  if (date.getFullYear() === now.getFullYear()) return write(date, { day: 'numeric', month: 'long' })
  return write(date, { day: 'numeric', month: 'short', year: 'numeric' })
}

/** How long ago, in one unit: “now”, “50 min”, “4 h”, “3 d”. Moments to come read the same way. */
export function formatAgo(at: string | number | Date, now: Date = new Date()): string {
  const minutes = Math.abs(now.getTime() - toDate(at).getTime()) / 60_000
  if (Number.isNaN(minutes)) return '?'
  if (minutes < 1) return t('now')
  if (minutes < 60) return t('{n} min', { n: Math.floor(minutes) })
  if (minutes < 1440) return t('{n} h', { n: Math.floor(minutes / 60) })
  return t('{n} d', { n: Math.floor(minutes / 1440) })
}

/** Everything about a moment, for the hover: “Wed 11 March 2026, 09:31 CET”. */
export function formatExact(at: string | number | Date): string {
  const date = toDate(at)
  if (Number.isNaN(date.getTime())) return '?'
  const words = write(date, { weekday: 'short', day: 'numeric', month: 'long', year: 'numeric' })
  return `${words.replace(',', '')}, ${write(date, { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })}`
}

const dayStyles = {
  plain: { day: 'numeric', month: 'long', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  short: { day: 'numeric', month: 'short' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
export type DayStyle = keyof typeof dayStyles

/**
 * A day on its own: “11 March 2026”; `long`: “Wednesday 11 March”; `short`: “11 Mar”; `month`: “March 2026”. In the
 * viewer's zone unless another is named.
 */
export function formatDay(at: string | number | Date, style: DayStyle = 'plain', zone?: string): string {
  const date = toDate(at)
  if (Number.isNaN(date.getTime())) return '?'
  const words = write(date, { ...dayStyles[style], timeZone: zone })
  return style === 'long' ? words.replace(',', '') : words
}

/** From one day to another, saying once what they share: “2 – 8 March 2026”. Both days are part of it. */
export function formatDays(from: string | number | Date, to: string | number | Date, zone?: string): string {
  const [start, end] = [toDate(from), toDate(to)]
  if (Number.isNaN(start.getTime()) || Number.isNaN(end.getTime())) return '?'
  const format = new Intl.DateTimeFormat(formatLocale(), { ...dayStyles.plain, timeZone: zone })
  return format.formatRange(start, end)
}
