import type { FoundPerson } from '../../../contract.ts'

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** One Latin letter finds half the world; in scripts with more letters one may be a name. */
export function worthAsking(query: string): boolean {
  const letters = Array.from(query)
  return letters.length > 1 || /[^\p{ASCII}]/u.test(query)
}

/** Those of an earlier answer whose handle or name goes on as it was typed since. */
export function stillFitting(people: readonly FoundPerson[], query: string): FoundPerson[] {
  const wanted = fold(query)
  return people.filter(({ handle, name }) =>
    [handle, ...name.split(/\s+/u), name].some((word) => fold(word).startsWith(wanted)),
  )
}
