/** What a name is the name of; also the start of its hash, so that `#x` and `x` never share one. */
export const spaces = {
  word: 0,
  tag: 1,
  mention: 2,
  link: 3,
  author: 4,
  lang: 5,
  site: 6,
  source: 7,
  /** The beginning of words. */
  prefix: 8,
  /** Two words in a row; its name is the two words' blocks. */
  pair: 9,
  /** A name with `*`, or in its own case: compared, never looked up. */
  pattern: 10,
} as const

const prime = 0x01000193

/** The state of the hash of a name before its first byte. */
export const seedOf = (space: number): number => Math.imul(0x811c9dc5 ^ space, prime)

/** The state after one more byte. */
export const step = (state: number, byte: number): number => Math.imul(state ^ byte, prime)

/** The hash of the state after the last byte. */
export const finish = (state: number): number => Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)

/** The hash of two words in a row. */
export const pairHash = (first: number, second: number): number =>
  Math.imul(first ^ (second >>> 7), 0x9e3779b1) ^ second

/** The hash of a whole name in UTF-8. */
export function hashOf(space: number, bytes: Uint8Array, from = 0, to = bytes.length): number {
  let state = seedOf(space)
  for (let at = from; at < to; at++) state = step(state, bytes[at] ?? 0)
  return finish(state)
}
