import { formatLocale } from '#web/i18n.ts'

/** “Tuesday 14:00” within a week, with the day of the month beyond. */
export function momentWords(at: string, now: Date = new Date()): string {
  const far = Date.parse(at) - now.getTime() > 6 * 86_400_000
  const day = far ? ({ day: 'numeric', month: 'long' } as const) : {}
  const style = { weekday: 'long', hour: '2-digit', minute: '2-digit', ...day } as const
  return new Intl.DateTimeFormat(formatLocale(), style).format(new Date(at))
}
