import { type Calendar, dayName } from '../story/calendar.ts'
import type { Dice } from '../story/dice.ts'
import { colours, places, things } from './common.ts'
import type { Lang } from './topic.ts'

/** What one conversation speaks of from its first line to its last: the same order, the same place. */
export type Matter = Readonly<Record<string, string>>

export function matterFor(chance: Dice, lang: Lang, us: string): Matter {
  const [place = '', place2 = ''] = chance.shuffled(places[lang])
  const [colour = '', colour2 = ''] = chance.shuffled(colours[lang])
  return {
    us,
    place,
    place2,
    colour,
    colour2,
    order: String(chance.whole(43_000, 51_100)),
    n: String(chance.whole(3, 19)),
    size: chance.pick(things.sizes),
    product: chance.pick(things.products),
    pack: chance.pick(things.packs),
    jacket: chance.pick(things.jackets),
    boot: chance.pick(things.boots),
    tent: chance.pick(things.tents),
  }
}

/** Puts words into the braces of a sentence; `{day-3}` is the weekday three days before it is written. */
export function fill(
  sentence: string,
  matter: Matter,
  when: { calendar: Calendar; lang: Lang; at: Date },
): string {
  const text = sentence.replace(/\{(\w+?)([+-]\d+)?\}/g, (whole, name: string, days: string | undefined) => {
    if (name === 'day') {
      const { calendar, lang, at } = when
      return dayName(calendar, lang, calendar.dayOf(at) + Number(days ?? 0))
    }
    const value = matter[name]
    if (value === undefined) throw new Error(`nothing to put for ${whole} in “${sentence}”`)
    return value
  })
  // After the handle it begins like any sentence.
  return text.replace(/^(@\S+ )?\p{L}/u, (start) => start.slice(0, -1) + start.slice(-1).toLocaleUpperCase())
}
