/** How alike two texts are by the groups of three letters they share; own code, so that any PostgreSQL will do. */
const MOST_LETTERS = 400

/** The groups of three letters of a text, word by word, without case, accents and punctuation. */
export function shingles(text: string): ReadonlySet<string> {
  const plain = text.slice(0, MOST_LETTERS).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const found = new Set<string>()
  for (const word of plain.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue
    const letters = [...` ${word} `]
    if (letters.length < 3) found.add(word)
    for (let at = 0; at + 3 <= letters.length; at += 1) found.add(letters.slice(at, at + 3).join(''))
  }
  return found
}

/** From 0 (nothing in common) to 1 (the same groups): what two sets share, of all they hold. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const one of small) if (large.has(one)) shared += 1
  return shared / (a.size + b.size - shared)
}

/** Alike enough to be shown side by side; lower than a duplicate search over long texts, because titles are short. */
export const ALIKE = 0.3

export interface Alike<T> {
  readonly item: T
  readonly likeness: number
}

/** The items most like a text, the most alike first; nothing below `ALIKE`. */
export function mostAlike<T>(
  text: string,
  items: readonly T[],
  wordsOf: (item: T) => string,
  most = 5,
): Alike<T>[] {
  const own = shingles(text)
  return items
    .map((item) => ({ item, likeness: likeness(own, shingles(wordsOf(item))) }))
    .filter((one) => one.likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
}
