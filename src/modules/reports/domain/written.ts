import type { ReportLanguage } from './words.ts'

export type WrittenUnit = 'minutes' | 'hours' | 'days' | 'count' | 'percent' | 'money' | 'ratio' | 'points'

const tags: Record<ReportLanguage, string> = { en: 'en-GB', de: 'de-DE' }

const number = (language: ReportLanguage, value: number, digits: number): string =>
  new Intl.NumberFormat(tags[language], { maximumFractionDigits: digits }).format(value)

/** A value as the screens write it: “3 h 10”, “1,204”, “93 %”. Percent comes as a number of a hundred, waits in minutes or hours. */
export function written(value: number, unit: WrittenUnit, language: ReportLanguage): string {
  if (unit === 'minutes') return duration(value, language)
  if (unit === 'hours') return duration(value * 60, language)
  if (unit === 'percent') return `${number(language, value, 0)}\u00a0%`
  if (unit === 'days') return `${number(language, value, 1)} ${language === 'de' ? 'Tage' : 'days'}`
  return number(language, value, unit === 'count' ? 0 : 1)
}

function duration(minutes: number, language: ReportLanguage): string {
  const all = Math.round(Math.abs(minutes))
  if (all < 60) return `${all} min`
  const hours = Math.floor(all / 60)
  if (hours >= 72) return `${Math.round(hours / 24)} ${language === 'de' ? 'T.' : 'd'}`
  return `${hours} h ${String(all % 60).padStart(2, '0')}`
}

/** “2 – 8 March 2026”: both ends are days of the calendar. `to` is the first instant after the last day. */
export function writtenDays(from: string, to: string, zone: string, language: ReportLanguage): string {
  const format = new Intl.DateTimeFormat(tags[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: zone },
  })
  return format.formatRange(new Date(from), new Date(Date.parse(to) - 1))
}

export function writtenDay(
  at: string,
  zone: string,
  language: ReportLanguage,
  month: 'long' | 'short' = 'long',
) {
  return new Intl.DateTimeFormat(tags[language], { day: 'numeric', month, timeZone: zone }).format(
    new Date(at),
  )
}

export function writtenMoment(at: string, zone: string, language: ReportLanguage): string {
  return new Intl.DateTimeFormat(tags[language], {
    ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: zone },
  }).format(new Date(at))
}
