import type { SignalCard } from '#modules/signals/contract.ts'
import { formatExact, formatLocale, formatNumber, t } from '#web/i18n.ts'

type Explained = Pick<SignalCard, 'kind' | 'parts' | 'weekday' | 'hour'> & { readonly said?: string | null }

/** Why there is a signal, as sentences in the reader's language, the first one first. */
export function explain(signal: Explained): string[] {
  return [first(signal), ...further(signal)].filter((one) => one !== '')
}

function first({ kind, parts, weekday, hour, said }: Explained): string {
  switch (kind) {
    case 'volume':
      return volume(parts, whenOf(parts.basis, weekday, hour))
    case 'mood':
      return t('Net sentiment fell from {before} to {now} within three hours', {
        before: formatNumber(Math.round(parts.nssBefore ?? 0)),
        now: formatNumber(Math.round(parts.nss ?? 0)),
      })
    case 'watch-word':
      return t('{words} in {n, plural, one {one post} other {# posts}}', {
        words: wordsOf(parts.words),
        n: parts.mentions,
      })
    case 'press':
      return parts.press > 0 ? t('A negative article') : t('A complaint by somebody whom many follow')
    case 'silence':
      return silence(parts)
    case 'button':
      return said ?? t('Raised by hand')
  }
}

/** Where nothing is usual, “so many times nothing” would say nothing. */
function volume({ factor, rate, usual }: SignalCard['parts'], when: string): string {
  const n = formatNumber(rate)
  if (Math.round(usual ?? 0) === 0)
    return t('{n} posts within an hour, where next to none is usual for {when}', { n, when })
  return t('{factor}× the usual for {when} ({n} instead of about {usual})', {
    ...{ factor: formatNumber(factor, 'one'), when, n },
    usual: formatNumber(Math.round(usual ?? 0)),
  })
}

function silence({ deaf, quietSince, expected }: SignalCard['parts']): string {
  const since = quietSince ? formatExact(quietSince) : t('a while ago')
  if (deaf !== null) return t('We do not hear since {since}: {reason}', { since, reason: deaf })
  return t('Nothing since {since}, where about {n} would be usual', {
    since,
    n: formatNumber(Math.round(expected ?? 0)),
  })
}

function further({ kind, parts }: Explained): string[] {
  if (kind === 'silence') return []
  const percent = (share: number) => formatNumber(share, 'percent')
  return [
    parts.negativeShare === null ? '' : t('{share} negative', { share: percent(parts.negativeShare) }),
    parts.threadShare === null ? '' : t('{share} under one post', { share: percent(parts.threadShare) }),
    parts.threadShare === null && parts.alikeShare !== null
      ? t('{share} in nearly the same words', { share: percent(parts.alikeShare) })
      : '',
    kind !== 'press' && parts.press > 0 ? t('the press takes part') : '',
    parts.verified > 0 && kind !== 'press' ? t('with somebody whom many follow') : '',
    kind !== 'watch-word' && parts.words.length > 0 ? t('with {words}', { words: wordsOf(parts.words) }) : '',
  ]
}

const wordsOf = (words: readonly string[]): string =>
  words.map((word) => `“${word.replaceAll('*', '')}”`).join(', ')

/** “Saturday 14:00”, or what else the usual stands on. */
function whenOf(basis: SignalCard['parts']['basis'], weekday: number, hour: number): string {
  const time = `${String(hour).padStart(2, '0')}:00`
  if (basis === 'hour-of-week') return `${dayName(weekday)} ${time}`
  return basis === 'hour-of-day' ? time : t('the last day')
}

/** 0 is Monday. */
function dayName(weekday: number): string {
  // 5 January 2026 was a Monday.
  const day = new Date(Date.UTC(2026, 0, 5 + weekday))
  return new Intl.DateTimeFormat(formatLocale(), { weekday: 'long', timeZone: 'UTC' }).format(day)
}

export function kindName(kind: SignalCard['kind']): string {
  switch (kind) {
    case 'volume':
      return t('Much is said')
    case 'mood':
      return t('The mood fell')
    case 'watch-word':
      return t('A word we look out for')
    case 'press':
      return t('Press and many followers')
    case 'silence':
      return t('Silence')
    case 'button':
      return t('Raised by hand')
  }
}

export function floorName(floor: NonNullable<SignalCard['floor']>): string {
  switch (floor) {
    case 'harm':
      return t('Harm to people')
    case 'data':
      return t('Data exposed')
    case 'legal':
      return t('Law and regulators')
    case 'executive':
      return t('Misconduct of leaders')
  }
}
