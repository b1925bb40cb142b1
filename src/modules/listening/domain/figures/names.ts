const fold = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Finds phrases with a part of somebody's name in them. Words that also name the house itself are no person's. */
export function nameFinder(people: readonly string[], house: string): (phrase: string) => boolean {
  const ours = new Set(fold(house))
  const parts = new Set(people.flatMap(fold).filter((part) => part.length > 1 && !ours.has(part)))
  return (phrase) => fold(phrase).some((word) => parts.has(word.replace(/s$/, '')) || parts.has(word))
}

/** Finds whole names of people, at least two words each, however they are written. */
export function sameName(people: readonly string[]): (name: string) => boolean {
  const names = new Set(people.map(fold).flatMap((words) => (words.length > 1 ? [words.join(' ')] : [])))
  return (name) => names.has(fold(name).join(' '))
}
