import type { Parts, SignalKind } from './parts.ts'
import type { Wall } from './wall.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** When the hour a signal speaks of began, by the organisation's clock. */
export function hourMeant({ at }: Parts, wall: Wall): { weekday: number; hour: number } {
  return wall.hourOfWeek(Date.parse(at) - 1)
}

/** Why there is a signal, in one English sentence for letters and calls; screens make their own of the same parts. */
export function sentenceOf(kind: SignalKind, parts: Parts, wall: Wall, words: string | null): string {
  const said = [firstOf(kind, parts, wall, words), ...further(kind, parts)].filter((one) => one !== '')
  return `${said.join(', ').replace(/\.+$/, '')}.`
}

function firstOf(kind: SignalKind, parts: Parts, wall: Wall, words: string | null): string {
  switch (kind) {
    case 'volume':
      return volume(parts, wall)
    case 'mood':
      return `Net sentiment fell from ${round(parts.nssBefore)} to ${round(parts.nss)} within three hours (${parts.moods} posts)`
    case 'watch-word':
      return `${parts.words.map((word) => `“${word.replaceAll('*', '')}”`).join(', ')} in ${posts(parts.mentions)}`
    case 'press':
      return parts.press > 0 ? 'A negative article' : 'A complaint by somebody whom many follow'
    case 'silence':
      return parts.deaf === null
        ? `Nothing since ${clock(parts.quietSince)} where about ${round(parts.expected)} would be usual`
        : `We do not hear since ${clock(parts.quietSince)}: ${parts.deaf}`
    case 'button':
      return words ? `Raised by hand: ${words}` : 'Raised by hand'
  }
}

function volume(parts: Parts, wall: Wall): string {
  const { weekday, hour } = hourMeant(parts, wall)
  const time = `${String(hour).padStart(2, '0')}:00`
  const when = { 'hour-of-week': `${DAYS[weekday]} ${time}`, 'hour-of-day': time, 'last-day': 'the last day' }
  const usual = `the usual for ${when[parts.basis ?? 'last-day']}`
  return `${tenth(parts.factor)}× ${usual} (${parts.rate} instead of about ${round(parts.usual)})`
}

function further(kind: SignalKind, parts: Parts): string[] {
  if (kind === 'silence') return []
  const share = (part: number) => `${Math.round(100 * part)} %`
  return [
    parts.negativeShare !== null ? `${share(parts.negativeShare)} negative` : '',
    parts.threadShare !== null ? `${share(parts.threadShare)} under one post` : '',
    parts.threadShare === null && parts.alikeShare !== null
      ? `${share(parts.alikeShare)} in nearly the same words`
      : '',
    kind !== 'press' && parts.press > 0 ? 'the press takes part' : '',
    kind !== 'watch-word' && parts.words.length > 0
      ? `with ${parts.words.map((word) => `“${word.replaceAll('*', '')}”`).join(', ')}`
      : '',
  ]
}

const posts = (n: number): string => (n === 1 ? 'one post' : `${n} posts`)
const round = (value: number | null): string => String(Math.round(value ?? 0))
const tenth = (value: number | null): string => String(Math.round(10 * (value ?? 0)) / 10)
const clock = (at: string | null): string =>
  at === null ? 'a while ago' : `${at.slice(0, 16).replace('T', ' ')} UTC`
