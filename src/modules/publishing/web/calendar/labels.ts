import { formatLocale, t } from '#web/i18n.ts'
import { isoWeek, weekDays } from './days.ts'

const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(formatLocale(), options)

/** “09:30” in the viewer’s zone. */
export function clock(at: string): string {
  return write({ hour: '2-digit', minute: '2-digit' }).format(new Date(at))
}

/** “Thu 12”. */
export function shortDay(day: Date): string {
  return `${write({ weekday: 'short' }).format(day)} ${day.getDate()}`
}

/** “Week 11” and “9–15 March 2026”. */
export function weekTitle(day: Date): { readonly title: string; readonly note: string } {
  const days = weekDays(day)
  const range = write({ day: 'numeric', month: 'long', year: 'numeric' })
  const note = range.formatRange(days[0] ?? day, days.at(-1) ?? day)
  return { title: t('Week {n}', { n: isoWeek(day) }), note }
}
