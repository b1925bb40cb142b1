import type { ReportCard, Schedule, Sending } from '#modules/reports/contract.ts'
import type { Tone } from '#web/design/chip.tsx'
import { formatLocale, t } from '#web/i18n.ts'

export type Period = ReportCard['period']
export const periods: readonly Period[] = ['last-week', 'last-month', 'last-28-days', 'last-quarter']

export function periodWord(period: Period): string {
  return {
    'last-week': () => t('Last week'),
    'last-month': () => t('Last month'),
    'last-28-days': () => t('Last 28 days'),
    'last-quarter': () => t('Last quarter'),
  }[period]()
}

/** “Monday”; 0 is Monday. */
export function weekdayName(weekday: number): string {
  const day = new Date(Date.UTC(2024, 0, 1 + weekday))
  return new Intl.DateTimeFormat(formatLocale(), { weekday: 'long', timeZone: 'UTC' }).format(day)
}

export const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

export function scheduleWords(schedule: Schedule | null): string {
  if (schedule === null) return t('by hand only')
  const at = clockOf(schedule.hour)
  if (schedule.every === 'week') return t('every {day} at {at}', { day: weekdayName(schedule.weekday), at })
  if (schedule.every === 'month') return t('monthly, on day {day} at {at}', { day: schedule.day, at })
  return t('quarterly, on day {day} of the first month at {at}', { day: schedule.day, at })
}

export function stateOf({ paused, trouble, schedule }: ReportCard): { tone: Tone | null; words: string } {
  if (paused === 'owner-left') return { tone: 'stop', words: t('Stands still: its owner has left') }
  if (paused === 'owner-may-not')
    return { tone: 'stop', words: t('Stands still: its owner may not see figures any more') }
  if (paused === 'by-hand') return { tone: 'wait', words: t('Paused') }
  if (trouble) return { tone: 'stop', words: t('The newest edition was not made') }
  return schedule ? { tone: 'good', words: t('Runs') } : { tone: null, words: t('by hand only') }
}

export function sendingWord(sending: Sending): { tone: Tone; words: string } {
  return {
    making: () => ({ tone: 'wait' as const, words: t('Being made') }),
    stuck: () => ({ tone: 'stop' as const, words: t('Could not be made; the log says why') }),
    'not-sent': () => ({ tone: 'stop' as const, words: t('Not sent: its owner may not have it made') }),
    sent: () => ({ tone: 'good' as const, words: t('Made') }),
  }[sending.state]()
}

type Letter = Sending['letters'][number]

/** What became of one letter, in words. */
export function letterWord({ state, withheld }: Letter): { tone: Tone; words: string } {
  if (withheld) {
    const why = {
      left: () => t('Not written to: has left'),
      'no-right': () => t('Not written to: may not see figures'),
      restricted: () => t('Not written to: may not see a department in it'),
    }[withheld]()
    return { tone: 'warn', words: why }
  }
  return {
    sent: () => ({ tone: 'good' as const, words: t('Sent') }),
    waiting: () => ({ tone: 'wait' as const, words: t('On its way') }),
    kept: () => ({ tone: 'warn' as const, words: t('Not sent: no mail server is set up') }),
    failed: () => ({ tone: 'stop' as const, words: t('The mail server refused it') }),
    void: () => ({ tone: 'warn' as const, words: t('Never sent: it waited too long') }),
    withheld: () => ({ tone: 'warn' as const, words: t('Not written to') }),
  }[state]()
}
