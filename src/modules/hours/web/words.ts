import { useQueryClient } from '@tanstack/react-query'
import type { DeskView, Fault } from '#modules/hours/contract.ts'
import { MOST_CLOSED_DAYS, MOST_PERIODS } from '#modules/hours/contract.ts'
import { type api, orpc } from '#web/api.ts'
import { currentLocale, formatDay, formatDays, formatTime, t } from '#web/i18n.ts'

export type Overview = Awaited<ReturnType<typeof api.hours.overview>>

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

/** Monday 5 January 1970 and the six days after it, named in the viewer’s language. */
export function dayName(weekday: number, style: 'long' | 'short' = 'long'): string {
  const day = new Date(Date.UTC(1970, 0, 4 + weekday))
  return new Intl.DateTimeFormat(currentLocale(), { weekday: style, timeZone: 'UTC' }).format(day)
}

/** “11 March 2026”, or “2 – 8 March 2026”. */
export function daysText(from: string, to: string): string {
  const noon = (day: string): string => `${day}T12:00:00Z`
  if (from === to) return formatDay(noon(from), 'plain', 'UTC')
  return formatDays(noon(from), noon(to), 'UTC')
}

/** Whether a desk is open, and until when. */
export function openWords({ open, turnsAt }: Pick<DeskView, 'open' | 'turnsAt'>): string {
  if (open)
    return turnsAt ? t('Open now, until {when}', { when: formatTime(turnsAt) }) : t('Open round the clock')
  return turnsAt ? t('Closed, opens {when}', { when: formatTime(turnsAt) }) : t('Closed for good')
}

/** The periods of one day as text: “08:00 – 12:00, 13:00 – 17:00”. */
export function periodsText(week: DeskView['hours']['week'], weekday: number): string {
  return week
    .filter((period) => period.weekday === weekday)
    .map(({ from, to }) => `${from} – ${to}`)
    .join(', ')
}

/** One thing that cannot be, in the viewer’s language. */
export function faultText({ rule, one, other }: Fault): string {
  const values = { one, other }
  switch (rule) {
    case 'zone':
      return t('Choose a time zone from the list.')
    case 'too-many':
      return t('Use at most {n} periods a day.', { n: MOST_PERIODS })
    case 'time-missing':
      return t('A time is missing. Write both, or remove the period.')
    case 'no-time':
      return t('Write times as 09:00, up to 24:00 for an end.')
    case 'overlap':
      return t('{one} and {other} overlap. Make one of them shorter, or one out of both.', values)
    case 'into-next':
      return t(
        '{one} ends on the next day and overlaps {other} there. End it earlier; an end before its beginning is on the next day.',
        values,
      )
    case 'closed-days':
      return t('Choose the first and the last day that is closed.')
    case 'closed-backwards':
      return t('The last day is before the first. Swap them.')
    case 'closed-long':
      return t('Use at most {n} days in a row.', { n: MOST_CLOSED_DAYS })
    case 'closed-name':
      return t('Say why it is closed, as “Stocktaking”.')
    case 'extra-day':
      return t('Choose the day of the extra opening.')
    case 'extra-time':
      return t('Write both times as 09:00.')
    case 'extra-name':
      return t('Say why it is open, as “Christmas market”.')
    case 'extra-overlap':
      return t('{one} overlaps {other} on the same day. Remove one.', values)
  }
}

/** Loads hours and absences anew, after an act. */
export function useReload(): () => Promise<void> {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: orpc.hours.key() })
}

export type AbsenceKind = 'holiday' | 'sick' | 'other'

/** What an absence is, in words. */
export function kindText(kind: AbsenceKind): string {
  return { holiday: t('On holiday'), sick: t('Sick'), other: t('For another reason') }[kind]
}
