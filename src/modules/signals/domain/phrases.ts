import type { Parts } from './parts.ts'

export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** When the hour is that a signal speaks of: a weekday (0 is Monday) and an hour, as the basis of the usual wants it said. */
export interface When {
  readonly basis: Parts['basis']
  readonly weekday: number
  readonly hour: number
}

/** What a signal says, piece by piece, for letters, calls and names; screens have words of their own. */
export interface Phrases {
  factor(value: number): string
  /** Net sentiment and other whole numbers. */
  whole(value: number): string
  words(words: readonly string[]): string
  usual(factor: string, when: When, rate: string, usual: string): string
  mood(before: string, now: string, posts: string): string
  said(words: string, posts: string): string
  readonly article: string
  readonly loud: string
  silence(since: string, expected: string): string
  deaf(since: string, why: string): string
  readonly byHand: string
  negative(share: number): string
  thread(share: number): string
  alike(share: number): string
  readonly press: string
  also(words: string): string
  posts(n: number): string
  since(at: string | null): string
  /** Names for a list of incidents; `who` is what hears it. */
  readonly named: {
    volume(who: string, factor: string): string
    mood(who: string): string
    words(who: string, words: string, n: number): string
    article(who: string): string
    loud(who: string, followers: string | null): string
    silence(who: string, hours: number): string
    deaf(who: string, hours: number): string
  }
}

const clean = (word: string) => word.replaceAll('*', '')
const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
const stamp = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`
const percent = (share: number) => `${Math.round(100 * share)} %`
const days = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  de: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags', 'sonntags'],
} as const

const tenth = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: value < 100 ? 1 : 0 }).format(value)

const en: Phrases = {
  factor: (value) => `${tenth(value, 'en')}×`,
  whole: (value) => String(Math.round(value)),
  words: (words) => words.map((word) => `“${clean(word)}”`).join(', '),
  usual: (factor, { basis, weekday, hour }, rate, usual) => {
    const time = clock(hour)
    const when = basis === 'hour-of-week' ? `${days.en[weekday]} ${time}` : time
    const its = basis === 'last-day' || basis === null ? 'the last day' : when
    // So many times nothing says nothing.
    if (usual === '0') return `${rate} posts within an hour where next to none is usual for ${its}`
    return `${factor} the usual for ${its} (${rate} instead of about ${usual})`
  },
  mood: (before, now, posts) => `Net sentiment fell from ${before} to ${now} within three hours (${posts})`,
  said: (words, posts) => `${words} in ${posts}`,
  article: 'A negative article',
  loud: 'A complaint by somebody whom many follow',
  silence: (since, expected) => `Nothing since ${since} where about ${expected} would be usual`,
  deaf: (since, why) => `We do not hear since ${since}: ${why}`,
  byHand: 'Raised by hand',
  negative: (share) => `${percent(share)} negative`,
  thread: (share) => `${percent(share)} under one post`,
  alike: (share) => `${percent(share)} in nearly the same words`,
  press: 'the press takes part',
  also: (words) => `with ${words}`,
  posts: (n) => (n === 1 ? 'one post' : `${n} posts`),
  since: (at) => (at === null ? 'a while ago' : stamp(at)),
  named: {
    volume: (who, factor) => `${who}: ${factor} as many posts as usual`,
    mood: (who) => `${who}: the mood has turned`,
    words: (who, words, n) => `${who}: ${n === 1 ? 'a post says' : `${n} posts say`} ${words}`,
    article: (who) => `${who}: a negative article`,
    loud: (who, followers) =>
      `${who}: a complaint by somebody ${followers ? `with ${followers} followers` : 'whom many follow'}`,
    silence: (who, hours) => `${who}: nothing heard for ${hours} hours`,
    deaf: (who, hours) => `${who}: we have not been able to hear for ${hours} hours`,
  },
}

const de: Phrases = {
  factor: (value) => `${tenth(value, 'de')}-mal`,
  whole: (value) => String(Math.round(value)),
  words: (words) => words.map((word) => `„${clean(word)}“`).join(', '),
  usual: (factor, { basis, weekday, hour }, rate, usual) => {
    const time = `um ${clock(hour)}`
    const when = basis === 'hour-of-week' ? `${days.de[weekday]} ${time}` : time
    const lastDay = basis === 'last-day' || basis === null
    if (usual === '0')
      return `${rate} Beiträge in einer Stunde, wo ${lastDay ? 'am Tag davor' : when} fast keine üblich sind`
    return `${factor} so viel wie ${lastDay ? 'am Tag davor' : `${when} üblich`} (${rate} statt etwa ${usual})`
  },
  mood: (before, now, posts) =>
    `Die Stimmung fiel innerhalb von drei Stunden von ${before} auf ${now} (${posts})`,
  said: (words, posts) => `${words} in ${posts}`,
  article: 'Ein negativer Artikel',
  loud: 'Eine Beschwerde von jemandem, dem viele folgen',
  silence: (since, expected) => `Nichts seit ${since}, üblich wären etwa ${expected}`,
  deaf: (since, why) => `Wir hören nichts seit ${since}: ${why}`,
  byHand: 'Von Hand ausgelöst',
  negative: (share) => `${percent(share)} negativ`,
  thread: (share) => `${percent(share)} unter einem Beitrag`,
  alike: (share) => `${percent(share)} mit fast denselben Worten`,
  press: 'die Presse ist dabei',
  also: (words) => `mit ${words}`,
  posts: (n) => (n === 1 ? 'einem Beitrag' : `${n} Beiträgen`),
  since: (at) => (at === null ? 'einer Weile' : stamp(at)),
  named: {
    volume: (who, factor) => `${who}: ${factor} so viele Beiträge wie üblich`,
    mood: (who) => `${who}: Die Stimmung ist gekippt`,
    words: (who, words, n) => `${who}: ${words} in ${de.posts(n)}`,
    article: (who) => `${who}: ein negativer Artikel`,
    loud: (who, followers) =>
      `${who}: Beschwerde von jemandem, dem ${followers ? `${followers} Leute` : 'viele'} folgen`,
    silence: (who, hours) => `${who}: seit ${hours} Stunden nichts gehört`,
    deaf: (who, hours) => `${who}: Wir können seit ${hours} Stunden nichts hören`,
  },
}

export const phrases: Readonly<Record<Locale, Phrases>> = { en, de }
