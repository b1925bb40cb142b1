import { plainLetters } from '../company/people.ts'
import { type Dice, decks } from '../story/dice.ts'
import type { Person } from '../story/plot.ts'
import type { Lang } from '../words/topic.ts'
import { firstNames, lastNames, tails } from './names.ts'

/** Everybody who writes to us; some of them more than once. */
export interface Crowd {
  /** Somebody who writes in this language, new or known. */
  someone(lang: Lang): Person
  newcomer(lang: Lang): Person
}

const COMES_BACK = 0.22

export function gather(chance: Dice, known: readonly Person[] = []): Crowd {
  const deal = decks(chance)
  const taken = new Set(known.map((person) => person.handle))
  const regulars: Record<Lang, Person[]> = { en: [], de: [], no: [] }
  const newcomer = (lang: Lang): Person => {
    const name = `${deal(firstNames[lang])} ${deal(lastNames[lang])}`
    const person = { name, handle: handleFor(chance, name, taken), lang }
    taken.add(person.handle)
    regulars[lang].push(person)
    return person
  }
  return {
    newcomer,
    someone: (lang) =>
      regulars[lang].length > 20 && chance.chance(COMES_BACK) ? chance.pick(regulars[lang]) : newcomer(lang),
  }
}

function handleFor(chance: Dice, name: string, taken: ReadonlySet<string>): string {
  const [first = '', last = ''] = plainLetters(name).split(' ')
  const shapes = [
    `${first}.${last}`,
    `${first}${last}`,
    `${first.slice(0, 1)}${last}`,
    `${first}_${last.slice(0, 3)}`,
    `${last}.${first.slice(0, 2)}`,
  ]
  for (let tries = 0; ; tries += 1) {
    const plain = chance.pick(shapes)
    const handle =
      tries < 2 && chance.chance(0.7) ? plain : `${plain}_${chance.pick(tails)}${tries > 8 ? tries : ''}`
    if (!taken.has(handle)) return handle
  }
}
