import { formatLocale } from '#web/i18n.ts'

/** A moment on the organisation's clock: “5 Mar 2026, 08:00”. */
export function momentIn(zone: string, at: string): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const
  return new Intl.DateTimeFormat(formatLocale(), style).format(new Date(at))
}
