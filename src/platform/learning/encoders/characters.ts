import type { Bag } from '../bag.ts'
import { pair } from '../hash.ts'

const shortest = 3
const longest = 5

/**
 * Adds every run of three and of five characters, and with `between` those of four too; the longer ones go on where the
 * shorter ones stopped.
 */
export function characters(text: string, bag: Bag, between: boolean): void {
  for (let from = 0; from + shortest <= text.length; from += 1) {
    const to = Math.min(text.length, from + longest)
    let hash = 0x811c9dc5 | 0
    for (let at = from; at < to; at += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
      const length = at - from + 1
      if (length === shortest || length === longest || (between && length > shortest))
        bag.add(pair(hash, length))
    }
  }
}
