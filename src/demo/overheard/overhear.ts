import type { Crowd } from '../outside/crowd.ts'
import { type Calendar, MINUTE } from '../story/calendar.ts'
import { type Dice, decks, dice } from '../story/dice.ts'
import { hourOfDay, RECALL_DAY } from '../story/phases.ts'
import type { Overheard, Person } from '../story/plot.ts'
import { fill, matterFor } from '../words/fill.ts'
import type { Lang } from '../words/topic.ts'
import { prize, voices, warning } from './voices.ts'
import { aboutEvenings, aboutRecall, aboutRivals, aboutTheHouse, aboutUs, rivals } from './words.ts'

interface Telling {
  readonly calendar: Calendar
  readonly crowd: Crowd
  readonly scale: number
}

/** How far back strangers are told of, in days. */
export const HEARD_FROM = -60
/** After this day nobody speaks of the repair evenings any more. */
const EVENINGS_END = -34
const SEED = 2207

/** What strangers said about us and others since `HEARD_FROM`, without addressing us; `scale` thins out the many. */
export function overhear(telling: Telling): Overheard[] {
  const chance = dice(SEED)
  const mill = openMill(chance, telling)
  const heard = daysBack().flatMap((day) => [
    ...mill(aboutUs, day, day > -30 ? 1.7 : 1.3),
    ...mill(aboutRivals, day, 2),
    ...mill(aboutTheHouse, day, 0.3),
    ...mill(aboutRecall, day, recallMood(day)),
    ...mill(aboutEvenings, day, day < EVENINGS_END ? 0.45 : 0),
  ])
  const { now } = telling.calendar
  return [...heard, ...again(chance, telling), ...outspoken(chance, telling)]
    .filter(({ at }) => at < now)
    .sort((a, b) => a.at.getTime() - b.at.getTime())
}

const daysBack = (): number[] => Array.from({ length: 1 - HEARD_FROM }, (_, index) => HEARD_FROM + index)

function recallMood(day: number): number {
  const since = day - RECALL_DAY
  return since < 0 ? 0 : 7 * 0.8 ** since
}

type Lines = typeof aboutUs

const languages: readonly { readonly lang: Lang; readonly share: number }[] = [
  { lang: 'en', share: 6 },
  { lang: 'de', share: 2.5 },
  { lang: 'no', share: 2 },
]

function openMill(chance: Dice, { calendar, crowd, scale }: Telling) {
  const deal = decks(chance)
  return (lines: Lines, day: number, usual: number): Overheard[] => {
    const many = usual * scale
    const times = Math.floor(many) + (chance.chance(many % 1) ? 1 : 0)
    return Array.from({ length: times }, () => {
      const { lang } = chance.weighted(languages, ({ share }) => share)
      const at = calendar.at(day, hourOfDay(chance))
      return {
        person: crowd.someone(lang),
        at,
        text: said(chance, lang, deal(lines[lang]), { calendar, at }),
      }
    })
  }
}

function said(chance: Dice, lang: Lang, line: string, when: { calendar: Calendar; at: Date }): string {
  const rival = chance.pick([rivals[0], ...rivals])
  return fill(line, { ...matterFor(chance, lang, ''), rival }, { ...when, lang })
}

/** Passed on by one after the other, within hours, with hardly a word of their own. */
function again(chance: Dice, { calendar, crowd }: Telling): Overheard[] {
  const spread = ({ text, before, times }: typeof warning | typeof prize, from: Date): Overheard[] =>
    Array.from({ length: times }, (_, index) => ({
      person: crowd.newcomer('en'),
      at: new Date(from.getTime() + (index * 47 + chance.whole(0, 40)) * MINUTE),
      text: `${before[index % before.length] ?? ''}${text}`,
    }))
  return [...spread(warning, calendar.at(RECALL_DAY, 17.5)), ...spread(prize, calendar.at(-5, 11))]
}

function outspoken(chance: Dice, { calendar }: Telling): Overheard[] {
  return voices.flatMap(({ person, days, lines }) =>
    days.map((day, index) => ({
      person,
      at: calendar.at(day, hourOfDay(chance)),
      text: lines[index % lines.length] ?? '',
    })),
  )
}

/** What a stranger says while the demonstration runs: about us, or about one of the others. */
export function overheardNow(
  chance: Dice,
  { calendar, crowd }: Pick<Telling, 'calendar' | 'crowd'>,
  at: Date,
): { readonly person: Person; readonly text: string } {
  const { lang } = chance.weighted(languages, ({ share }) => share)
  const lines = chance.chance(0.55) ? aboutUs[lang] : aboutRivals[lang]
  return { person: crowd.newcomer(lang), text: said(chance, lang, chance.pick(lines), { calendar, at }) }
}
