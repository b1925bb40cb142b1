import {
  anchored,
  argumentOf,
  childCount,
  childrenAt,
  isAnchored,
  leadOf,
  leadsAsPair,
  nodeSize,
  opOf,
  ops,
  wordsOf,
} from './code.ts'
import { type Frequencies, guessOfPrefix, guessOfWord } from './frequencies.ts'
import { pairHash, spaces } from './hash.ts'
import { type Lexicon, lengthOf, spaceOf, term } from './lexicon.ts'
import { proof } from './postings.ts'

const guessOfField: Readonly<Record<number, number>> = {
  [spaces.author]: 1e-4,
  [spaces.lang]: 0.5,
  [spaces.site]: 0.01,
  [spaces.source]: 0.2,
}

/** A word rarer than this leads to its phrase alone; of more frequent ones, two in a row do. */
const rareWord = 1e-5

/**
 * Which names of a query must be in every post it matches: the cheapest such set, by how often they are seen. Only
 * posts with one of them are looked at. Choices are kept in the code itself (`anchored`).
 */
export class Anchors {
  readonly #lexicon: Lexicon
  readonly #frequencies: Frequencies

  constructor(lexicon: Lexicon, frequencies: Frequencies) {
    this.#lexicon = lexicon
    this.#frequencies = frequencies
  }

  /** The share of posts that the best anchors of the node at `at` lead to; Infinity when it has none. */
  cost(code: Int32Array, at: number): number {
    const head = code[at] ?? 0
    switch (opOf(head)) {
      case ops.word:
      case ops.sign:
      case ops.cased:
      case ops.field:
        return this.#frequency(code[at + 1] ?? 0, code[at + 2] ?? 0)
      case ops.wild:
        return this.#wildCost(code, at)
      case ops.any:
        return this.#anyCost(code, at)
      case ops.phrase:
        return this.#phraseChoice(code, at).cost
      case ops.parts:
        return this.#cheapestPart(code, at).cost
      case ops.or:
        return this.#children(code, at).reduce((sum, child) => sum + this.cost(code, child), 0)
      case ops.and:
      case ops.near:
        return this.#cheapestChild(code, at).cost
      default:
        return Number.POSITIVE_INFINITY
    }
  }

  /** The share of posts that the chosen anchors lead to now. */
  chosenCost(code: Int32Array, at: number): number {
    let sum = 0
    this.each(code, at, (hash, block) => {
      sum += this.#frequency(hash, block)
    })
    return sum
  }

  /** Chooses the anchors of the node at `at` anew; what was chosen before is forgotten. */
  choose(code: Int32Array, at: number): void {
    this.#clear(code, at)
    if (this.cost(code, at) < Number.POSITIVE_INFINITY) this.#mark(code, at)
  }

  /** Calls back for every chosen anchor: its hash, its term (0 for a pair: two terms) and what it proves. */
  each(
    code: Int32Array,
    at: number,
    visit: (hash: number, block: number, how: number, first: number, second: number) => void,
    how?: number,
  ): void {
    const head = code[at] ?? 0
    const op = opOf(head)
    const whole = how ?? proof.hit
    if (op === ops.and || op === ops.or || op === ops.near) {
      const isTop = how === undefined
      const group = op === ops.and && isTop ? (code[at + 2] ?? -1) : -1
      this.#children(code, at).forEach((child, number) => {
        this.each(code, child, visit, childProof(op, isTop, whole, number === group))
      })
      return
    }
    if (op === ops.parts) {
      for (const part of partsOf(code, at)) this.each(code, part, visit, proof.all)
      return
    }
    if (!isAnchored(head)) return
    if (op === ops.any) {
      for (let word = 0; word < argumentOf(head); word++) {
        visit(code[at + 1 + word * 2] ?? 0, code[at + 2 + word * 2] ?? 0, whole, 0, 0)
      }
    } else if (op === ops.phrase) this.#phraseAnchor(code, at, whole, visit)
    else if (op === ops.wild)
      visit(code[at + 2] ?? 0, code[at + 3] ?? 0, this.#isPrefix(code, at) ? whole : proof.all, 0, 0)
    else visit(code[at + 1] ?? 0, code[at + 2] ?? 0, op === ops.cased ? proof.all : whole, 0, 0)
  }

  #phraseAnchor(
    code: Int32Array,
    at: number,
    how: number,
    visit: (hash: number, block: number, how: number, first: number, second: number) => void,
  ): void {
    const head = code[at] ?? 0
    const lead = at + 1 + leadOf(head) * 2
    if (!leadsAsPair(head)) {
      visit(code[lead] ?? 0, code[lead + 1] ?? 0, proof.all, 0, 0)
      return
    }
    const hash = pairHash(code[lead] ?? 0, code[lead + 2] ?? 0)
    visit(hash, 0, wordsOf(head) === 2 ? how : proof.all, code[lead + 1] ?? 0, code[lead + 3] ?? 0)
  }

  #mark(code: Int32Array, at: number): void {
    const head = code[at] ?? 0
    switch (opOf(head)) {
      case ops.or:
        for (const child of this.#children(code, at)) this.#mark(code, child)
        return
      case ops.near:
        this.#mark(code, this.#cheapestChild(code, at).child)
        return
      case ops.and: {
        const { child, number } = this.#cheapestChild(code, at)
        code[at + 2] = number
        this.#mark(code, child)
        return
      }
      case ops.parts:
        this.#mark(code, this.#cheapestPart(code, at).child)
        return
      case ops.phrase: {
        const { lead, pair } = this.#phraseChoice(code, at)
        code[at] = head | anchored | (lead << 20) | (pair ? 1 << 30 : 0)
        return
      }
      default:
        code[at] = head | anchored
    }
  }

  #clear(code: Int32Array, at: number): void {
    const head = code[at] ?? 0
    const op = opOf(head)
    if (op === ops.phrase) code[at] = head & 0xfff7f
    else code[at] = head & ~anchored
    if (op === ops.and) code[at + 2] = -1
    if (op === ops.parts) for (const part of partsOf(code, at)) this.#clear(code, part)
    if (op === ops.and || op === ops.or || op === ops.near || op === ops.not) {
      for (const child of this.#children(code, at)) this.#clear(code, child)
    }
  }

  #cheapestChild(code: Int32Array, at: number): { cost: number; child: number; number: number } {
    return this.#cheapest(code, this.#children(code, at))
  }

  #cheapestPart(code: Int32Array, at: number): { cost: number; child: number; number: number } {
    return this.#cheapest(code, partsOf(code, at))
  }

  #cheapest(code: Int32Array, nodes: number[]): { cost: number; child: number; number: number } {
    let best = { cost: Number.POSITIVE_INFINITY, child: nodes[0] ?? 0, number: -1 }
    nodes.forEach((child, number) => {
      const cost = this.cost(code, child)
      if (cost < best.cost) best = { cost, child, number }
    })
    return best
  }

  #phraseChoice(code: Int32Array, at: number): { cost: number; lead: number; pair: boolean } {
    const count = wordsOf(code[at] ?? 0)
    let best = { cost: Number.POSITIVE_INFINITY, lead: 0, pair: false }
    for (let word = 0; word < count; word++) {
      const here = at + 1 + word * 2
      const cost = this.#frequency(code[here] ?? 0, code[here + 1] ?? 0)
      if (cost < best.cost) best = { cost, lead: word, pair: false }
    }
    if (best.cost < rareWord) return best
    const seen = best.cost
    for (let word = 0; word + 1 < count; word++) {
      const here = at + 1 + word * 2
      const cost = this.#frequencies.of(pairHash(code[here] ?? 0, code[here + 2] ?? 0), seen * 0.05)
      if (cost < best.cost || !best.pair) best = { cost: Math.min(cost, seen), lead: word, pair: true }
    }
    return best
  }

  #anyCost(code: Int32Array, at: number): number {
    let sum = 0
    for (let word = 0; word < argumentOf(code[at] ?? 0); word++) {
      sum += this.#frequency(code[at + 1 + word * 2] ?? 0, code[at + 2 + word * 2] ?? 0)
    }
    return sum
  }

  /** Only beginnings of words are found while reading; other names with a * are looked for in posts that have signs. */
  #wildCost(code: Int32Array, at: number): number {
    if (code[at + 4] !== spaces.word) return Number.POSITIVE_INFINITY
    return this.#frequency(code[at + 2] ?? 0, code[at + 3] ?? 0)
  }

  /** Whether the pattern is nothing but a beginning, in any case. */
  #isPrefix(code: Int32Array, at: number): boolean {
    const pattern = this.#lexicon.read(code[at + 1] ?? 0, term.shape)
    const prefix = this.#lexicon.read(code[at + 3] ?? 0, term.shape)
    return code[at + 5] === 0 && lengthOf(pattern) === lengthOf(prefix) + 1
  }

  #frequency(hash: number, block: number): number {
    if (block === 0) return this.#frequencies.of(hash, 1e-6)
    const shape = this.#lexicon.read(block, term.shape)
    const space = spaceOf(shape)
    const length = lengthOf(shape)
    const guess =
      guessOfField[space] ?? (space === spaces.prefix ? guessOfPrefix(length) : guessOfWord(length))
    return this.#frequencies.of(hash, guess)
  }

  #children(code: Int32Array, at: number): number[] {
    const head = code[at] ?? 0
    const children: number[] = []
    let child = childrenAt(head, at)
    for (let number = childCount(head); number > 0; number--) {
      children.push(child)
      child += nodeSize(code, child)
    }
    return children
  }
}

/** The nodes of the parts of a phrase. */
export function partsOf(code: Int32Array, at: number): number[] {
  const parts: number[] = []
  let part = at + 4
  for (let number = argumentOf(code[at] ?? 0); number > 0; number--) {
    parts.push(part)
    part += nodeSize(code, part) + 1
  }
  return parts
}

/** What an anchor within a child proves of the query, given what one within the parent would. */
function childProof(op: number, isTop: boolean, whole: number, isGroup: boolean): number {
  if (op === ops.or) return whole
  if (op === ops.and && isTop && isGroup) return proof.rest
  return proof.all
}
