import type { Parts, SignalKind } from './parts.ts'
import { type Locale, type Phrases, phrases, type When } from './phrases.ts'
import type { Wall } from './wall.ts'

/** When the hour a signal speaks of began, by the organisation's clock. */
export function hourMeant({ at }: Parts, wall: Wall): { weekday: number; hour: number } {
  return wall.hourOfWeek(Date.parse(at) - 1)
}

export interface Said {
  readonly kind: SignalKind
  readonly parts: Parts
  /** What somebody wrote who raised it by hand. */
  readonly words: string | null
}

/** Why there is a signal, in one sentence for letters and calls; screens make their own of the same parts. */
export function sentenceOf(signal: Said, wall: Wall, locale: Locale): string {
  const say = phrases[locale]
  const when = { basis: signal.parts.basis, ...hourMeant(signal.parts, wall) }
  const said = [firstOf(signal, say, when), ...further(signal, say)].filter((one) => one !== '')
  return `${said.join(', ').replace(/\.+$/, '')}.`
}

const MOST_WORDS = 3

/** What whoever has duty would call it, in a few words; `who`: what hears it. What was raised by hand has its own words. */
export function titleOf({ kind, parts, words }: Said, who: string, locale: Locale): string {
  const { named, ...say } = phrases[locale]
  switch (kind) {
    case 'volume':
      return named.volume(who, say.factor(parts.factor ?? 0))
    case 'mood':
      return named.mood(who)
    case 'watch-word':
      return named.words(who, say.words(parts.words.slice(0, MOST_WORDS)), parts.mentions)
    case 'press':
      return parts.press > 0
        ? named.article(who)
        : named.loud(who, parts.reach === null ? null : new Intl.NumberFormat(locale).format(parts.reach))
    case 'silence':
      return named[parts.deaf === null ? 'silence' : 'deaf'](who, hoursQuiet(parts))
    case 'button':
      return words ?? say.byHand
  }
}

function hoursQuiet({ at, quietSince }: Parts): number {
  return quietSince === null ? 0 : Math.round((Date.parse(at) - Date.parse(quietSince)) / 3_600_000)
}

function firstOf({ kind, parts, words }: Said, say: Phrases, when: When): string {
  const round = (value: number | null) => say.whole(value ?? 0)
  switch (kind) {
    case 'volume':
      return say.usual(say.factor(parts.factor ?? 0), when, round(parts.rate), round(parts.usual))
    case 'mood':
      return say.mood(round(parts.nssBefore), round(parts.nss), say.posts(parts.moods))
    case 'watch-word':
      return say.said(say.words(parts.words), say.posts(parts.mentions))
    case 'press':
      return parts.press > 0 ? say.article : say.loud
    case 'silence':
      return parts.deaf === null
        ? say.silence(say.since(parts.quietSince), round(parts.expected))
        : say.deaf(say.since(parts.quietSince), parts.deaf)
    case 'button':
      return words ? `${say.byHand}: ${words}` : say.byHand
  }
}

function further({ kind, parts }: Said, say: Phrases): string[] {
  if (kind === 'silence') return []
  const { negativeShare, threadShare, alikeShare } = parts
  return [
    negativeShare === null ? '' : say.negative(negativeShare),
    threadShare === null ? '' : say.thread(threadShare),
    threadShare === null && alikeShare !== null ? say.alike(alikeShare) : '',
    kind !== 'press' && parts.press > 0 ? say.press : '',
    kind !== 'watch-word' && parts.words.length > 0 ? say.also(say.words(parts.words)) : '',
  ]
}
