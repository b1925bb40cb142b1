import type { PostMeta } from '../language/query.ts'
import { inPage } from './arena.ts'
import { argumentOf, childCount, childrenAt, nodeSize, opOf, ops, wordsOf } from './code.ts'
import { comparisons } from './compile.ts'
import { Fields } from './fields.ts'
import type { Lexicon } from './lexicon.ts'
import { Patterns } from './patterns.ts'
import { Places } from './places.ts'
import type { Reader } from './reader.ts'
import { Tokens } from './tokens.ts'

/** Whether compiled queries hold for the post that a reader holds. */
export class Verifier {
  readonly fields: Fields
  readonly #tokens: Tokens
  readonly #places: Places
  readonly #patterns: Patterns

  constructor(reader: Reader, lexicon: Lexicon) {
    this.#tokens = new Tokens(reader, lexicon)
    this.#patterns = new Patterns(reader, this.#tokens, lexicon)
    this.#places = new Places(reader, this.#tokens, this.#patterns)
    this.fields = new Fields(lexicon)
  }

  get tokens(): Tokens {
    return this.#tokens
  }

  /** Turns to the next post, of which so much is asked (asked.ts). */
  begin(meta: PostMeta, reader: Reader, asked: number): void {
    this.#tokens.begin()
    this.fields.begin(meta, reader, asked)
  }

  /** Whether a query's code holds; `skipsGroup` when the anchored child of its conjunction is known to hold. */
  query(code: Int32Array, block: number, skipsGroup: boolean): boolean {
    const at = block & inPage
    if (!skipsGroup) return this.#holds(code, at)
    const head = code[at] ?? 0
    const group = code[at + 2] ?? -1
    let child = at + 3
    for (let number = 0; number < argumentOf(head); number++) {
      if (number !== group && !this.#holds(code, child)) return false
      child += nodeSize(code, child)
    }
    return true
  }

  #holds(code: Int32Array, at: number): boolean {
    const head = code[at] ?? 0
    switch (opOf(head)) {
      case ops.word:
        return this.#tokens.first(code[at + 1] ?? 0, code[at + 2] ?? 0) >= 0
      case ops.any:
        return this.#any(code, at)
      case ops.phrase:
        return this.#phrase(code, at)
      case ops.and:
        return this.#children(code, at, false)
      case ops.or:
        return this.#children(code, at, true)
      case ops.not:
        return !this.#holds(code, at + 2)
      case ops.sign:
        return this.#tokens.sign(code[at + 1] ?? 0, code[at + 2] ?? 0, 0) >= 0
      case ops.field:
        return this.fields.has(code[at + 1] ?? 0, code[at + 2] ?? 0)
      case ops.wildField:
        return this.#patterns.fits(code[at + 1] ?? 0, this.fields.values(argumentOf(head)))
      case ops.reach:
        return compares(
          this.fields.reach,
          argumentOf(head),
          (code[at + 1] ?? 0) * 2 ** 30 + (code[at + 2] ?? 0),
        )
      case ops.wild:
        return this.#patterns.each(code, at, always)
      case ops.near:
        return this.#places.near(code, at, false)
      default:
        return this.#places.any(code, at)
    }
  }

  /** Whether one child is as `wanted`; without one, the opposite. */
  #children(code: Int32Array, at: number, wanted: boolean): boolean {
    const head = code[at] ?? 0
    let child = childrenAt(head, at)
    for (let number = childCount(head); number > 0; number--) {
      if (this.#holds(code, child) === wanted) return wanted
      child += nodeSize(code, child)
    }
    return !wanted
  }

  #any(code: Int32Array, at: number): boolean {
    const end = at + 1 + argumentOf(code[at] ?? 0) * 2
    for (let word = at + 1; word < end; word += 2) {
      if (this.#tokens.first(code[word] ?? 0, code[word + 1] ?? 0) >= 0) return true
    }
    return false
  }

  #phrase(code: Int32Array, at: number): boolean {
    const count = wordsOf(code[at] ?? 0)
    const tokens = this.#tokens
    const block = code[at + 2] ?? 0
    for (let token = tokens.first(code[at + 1] ?? 0, block); token >= 0; token = tokens.next(token, block)) {
      if (this.#places.followed(code, at, count, token)) return true
    }
    return false
  }
}

const always = (): boolean => true

function compares(reach: number | undefined, comparison: number, amount: number): boolean {
  if (reach === undefined) return false
  switch (comparisons[comparison]) {
    case '>':
      return reach > amount
    case '>=':
      return reach >= amount
    case '<':
      return reach < amount
    case '<=':
      return reach <= amount
    default:
      return reach === amount
  }
}
