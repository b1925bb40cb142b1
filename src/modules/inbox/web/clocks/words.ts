import type { ClockQuestion, ClockTermsInput } from '#modules/inbox/contract.ts'
import { formatDay, formatDuration, t } from '#web/i18n.ts'
import { formatLocale } from '#web/locale.ts'
import { allStandings, standingWord } from '../people/words.ts'

type Goal = ClockTermsInput['first']

const classes: Record<ClockQuestion['class'], () => string> = {
  public: () => t('Public'),
  private: () => t('Private'),
  review: () => t('Reviews'),
}
/** How a message reaches us, as clocks see it. */
export const className = (id: ClockQuestion['class']): string => classes[id]()

export const standingIds: readonly string[] = allStandings

/** Who somebody is to us; a word we do not know is shown as it was written. */
export function standingName(id: string): string {
  const known = allStandings.find((one) => one === id)
  return known ? standingWord(known) : id
}

/** Hours stay hours: a day of working time is none of 24. */
export function lengthWords(minutes: number): string {
  if (minutes >= 1440 || (minutes >= 60 && minutes % 60 === 0))
    return t('{n} h', { n: Math.round(minutes / 60) })
  return formatDuration(minutes)
}

/** “1 h 30 min of working time”. */
export function goalWords({ minutes, by }: Goal): string {
  const time = lengthWords(minutes)
  return by === 'business' ? t('{time} of working time', { time }) : t('{time} by the clock', { time })
}

export function warnWords(warn: ClockTermsInput['warn']): string {
  if (!warn) return t('nobody is warned')
  return warn.unit === 'minutes'
    ? t('warned {time} before', { time: lengthWords(warn.value) })
    : t('warned when {percent}% is left', { percent: warn.value })
}

/** “Monday 16 March, 10:30”, as the desk's clock shows it. */
export function whenAt(at: string, zone: string): string {
  const time = new Intl.DateTimeFormat(formatLocale(), { hour: '2-digit', minute: '2-digit', timeZone: zone })
  return t('{day}, {time}', { day: formatDay(at, 'long', zone), time: time.format(new Date(at)) })
}
