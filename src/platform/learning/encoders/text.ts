import type { Bag } from '../bag.ts'
import type { Encoder } from '../encoder.ts'
import { hashOf, pair } from '../hash.ts'
import { characters } from './characters.ts'

const word = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu
const edge = { start: 7, end: 9 }
/** Words as far apart as this still count as a pair. */
const near = 8

/**
 * For what something is about: words, words side by side, words near each other in either order, and runs of characters
 * inside words.
 */
export const textEncoder: Encoder = {
  name: 'text-2',
  groups: [
    { weight: 1, scaled: true, least: 1 },
    { weight: 1, scaled: true, least: 2 },
    { weight: 0.6, scaled: true, least: 2 },
  ],
  encode: (text, bags) => {
    const [words, runs, pairs] = bags as [Bag, Bag, Bag]
    const hashes: number[] = []
    let before = edge.start
    for (const found of text.toLowerCase().match(word) ?? []) {
      const hash = hashOf(found)
      words.add(hash)
      words.add(pair(before, hash))
      before = hash
      hashes.push(hash)
      characters(` ${found} `, runs, true)
    }
    words.add(pair(before, edge.end))
    addPairs(hashes, pairs)
  },
}

function addPairs(hashes: readonly number[], bag: Bag): void {
  for (let at = 0; at < hashes.length; at += 1) {
    const one = hashes[at] as number
    // Side by side they are counted already.
    for (let to = at + 2; to <= at + near && to < hashes.length; to += 1) {
      const other = hashes[to] as number
      bag.add(one < other ? pair(one, other) : pair(other, one))
    }
  }
}
