import { formatLocale, t } from '#web/i18n.ts'
import type { ConflictView } from '../contract.ts'
import { type Day, isoWeek, type View, weekDays } from './days.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${formatLocale()} ${JSON.stringify(options)}`
  const made = formats.get(key) ?? new Intl.DateTimeFormat(formatLocale(), options)
  formats.set(key, made)
  return made
}

const noon = (day: Day): Date => new Date(`${day}T12:00:00Z`)
const ofDay = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  format({ ...options, timeZone: 'UTC' }).format(noon(day))

/** “09:30” by the clock of the house. */
export function clock(at: string, zone: string): string {
  return format({ hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(at))
}

/** “Thu 12 March 2026, 09:30 CET”. */
export function exact(at: string, zone: string): string {
  const date = new Date(at)
  const words = format({ weekday: 'short', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone })
  const time = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short', timeZone: zone })
  return `${words.format(date)}, ${time.format(date)}`
}

/** “Thu 12”. */
export function shortDay(day: Day): string {
  return `${ofDay(day, { weekday: 'short' })} ${Number(day.slice(8))}`
}

/** “Thursday 12 March”. */
export function longDay(day: Day): string {
  return ofDay(day, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** “12 Mar”. */
export function dayAndMonth(day: Day): string {
  return ofDay(day, { day: 'numeric', month: 'short' })
}

/** “Mon” … “Sun”, Monday first. */
export function weekdayNames(style: 'short' | 'long' = 'short'): string[] {
  return weekDays('2026-03-02').map((day) => ofDay(day, { weekday: style }))
}

/** What a view is called: “Week 11”, “March 2026”; beside it the days of a week. */
export function viewTitle(view: View, day: Day): { readonly title: string; readonly note: string | null } {
  if (view === 'day')
    return {
      title: ofDay(day, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      note: null,
    }
  if (view !== 'week') return { title: ofDay(day, { month: 'long', year: 'numeric' }), note: null }
  const days = weekDays(day)
  const range = format({ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  return {
    title: t('Week {n}', { n: isoWeek(day) }),
    note: range.formatRange(noon(days[0] ?? day), noon(days.at(-1) ?? day)),
  }
}

/** What is in the way, as a sentence. */
export function conflictWords(conflict: Omit<ConflictView, 'itemId'>, zone: string): string {
  const { kind, name } = conflict
  const time = clock(conflict.at, zone)
  const title = name || t('Untitled draft')
  switch (kind) {
    case 'near':
      return t('“{title}” goes out at {time} on the same channel.', { title, time })
    case 'department':
      return t('Another department has “{title}” at {time} on the same channel.', { title, time })
    case 'quiet':
      return t('It falls into the quiet period “{name}”.', { name })
    case 'blackout':
      return t('Nothing should go out then: “{name}”.', { name })
    case 'event':
      return t('At the same time: {name}.', { name })
  }
}
