import { argumentOf, nodeSize, opOf, ops, wordsOf } from './code.ts'
import type { Patterns } from './patterns.ts'
import { type Reader, sign, signSize } from './reader.ts'
import { Spans } from './spans.ts'
import type { Tokens } from './tokens.ts'

/** Where the nodes of a query stand in the post that a reader holds. */
export class Places {
  readonly #reader: Reader
  readonly #tokens: Tokens
  readonly #patterns: Patterns
  readonly #spans = new Spans()

  constructor(reader: Reader, tokens: Tokens, patterns: Patterns) {
    this.#reader = reader
    this.#tokens = tokens
    this.#patterns = patterns
  }

  /** Whether the node stands anywhere. */
  any(code: Int32Array, at: number): boolean {
    const top = this.#spans.top
    this.#collect(code, at)
    const found = this.#spans.top > top
    this.#spans.top = top
    return found
  }

  /** Whether both sides are near; with `keep`, the widest spans of both are left on the stack. */
  near(code: Int32Array, at: number, keep: boolean): boolean {
    const spans = this.#spans
    const left = spans.top
    const first = at + 3
    this.#collect(code, first)
    const right = spans.top
    if (right === left) return false
    spans.sort(left)
    this.#collect(code, first + nodeSize(code, first))
    if (spans.top === right) {
      spans.top = left
      return false
    }
    spans.sort(right)
    return spans.near(left, right, code[at + 2] ?? 0, keep)
  }

  /** Whether the words of a phrase follow each other from `token` on; the first is known to. */
  followed(code: Int32Array, at: number, count: number, token: number): boolean {
    if (token + count > this.#reader.count) return false
    const { hashes } = this.#reader
    for (let word = 1; word < count; word++) {
      if (hashes[token + word] !== code[at + 1 + word * 2]) return false
    }
    for (let word = 1; word < count; word++) {
      if (!this.#tokens.is(token + word, code[at + 2 + word * 2] ?? 0)) return false
    }
    return true
  }

  #collect(code: Int32Array, at: number): void {
    const head = code[at] ?? 0
    const op = opOf(head)
    if (op === ops.near) this.near(code, at, true)
    else if (op === ops.or) this.#collectAll(code, at)
    else if (op === ops.any) {
      for (let word = 0; word < argumentOf(head); word++) this.#collectWord(code, at + word * 2)
    } else if (op === ops.word) this.#collectWord(code, at)
    else if (op === ops.phrase) this.#collectPhrase(code, at)
    else if (op === ops.parts) this.#collectParts(code, at)
    else {
      const width = argumentOf(head)
      this.#each(code, at, (position) => {
        this.#spans.push(position, position + width - 1)
        return false
      })
    }
  }

  #collectAll(code: Int32Array, at: number): void {
    let child = at + 2
    for (let number = argumentOf(code[at] ?? 0); number > 0; number--) {
      this.#collect(code, child)
      child += nodeSize(code, child)
    }
  }

  #collectWord(code: Int32Array, at: number): void {
    const block = code[at + 2] ?? 0
    const tokens = this.#tokens
    for (let token = tokens.first(code[at + 1] ?? 0, block); token >= 0; token = tokens.next(token, block)) {
      this.#spans.push(token, token)
    }
  }

  #collectPhrase(code: Int32Array, at: number): void {
    const count = wordsOf(code[at] ?? 0)
    const block = code[at + 2] ?? 0
    const tokens = this.#tokens
    for (let token = tokens.first(code[at + 1] ?? 0, block); token >= 0; token = tokens.next(token, block)) {
      if (this.followed(code, at, count, token)) this.#spans.push(token, token + count - 1)
    }
  }

  /** A phrase of more than plain words: from each place of its first part, all the others are asked for. */
  #collectParts(code: Int32Array, at: number): void {
    const positions = code[at + 2] ?? 0
    const end = at + (code[at + 1] ?? 0)
    const offset = code[at + 3] ?? 0
    this.#each(code, at + 4, (position) => {
      const start = position - offset
      if (start < 0 || start + positions > this.#reader.count) return false
      let part = at + 4
      do {
        if (!this.#standsAt(code, part, start + (code[part - 1] ?? 0))) return false
        part += nodeSize(code, part) + 1
      } while (part < end)
      this.#spans.push(start, start + positions - 1)
      return false
    })
  }

  #standsAt(code: Int32Array, at: number, position: number): boolean {
    if (opOf(code[at] ?? 0) === ops.word) {
      return this.#reader.hashes[position] === code[at + 1] && this.#tokens.is(position, code[at + 2] ?? 0)
    }
    return this.#each(code, at, (one) => one === position)
  }

  /** Calls back for every position of a word, sign or pattern, until that says stop. */
  #each(code: Int32Array, at: number, visit: (position: number) => boolean): boolean {
    const op = opOf(code[at] ?? 0)
    if (op === ops.wild) return this.#patterns.each(code, at, visit)
    const hash = code[at + 1] ?? 0
    const block = code[at + 2] ?? 0
    const cased = op === ops.cased ? (code[at + 3] ?? 0) : 0
    for (let token = this.#tokens.first(hash, block); token >= 0; token = this.#tokens.next(token, block)) {
      if (cased !== 0 && !this.#patterns.fits(cased, [this.#tokens.casedOf(token)])) continue
      if (visit(token)) return true
    }
    const { signs } = this.#reader
    for (
      let number = this.#tokens.sign(hash, block, 0);
      number >= 0;
      number = this.#tokens.sign(hash, block, number + 1)
    ) {
      if (cased !== 0 && !this.#patterns.fits(cased, [this.#tokens.signCased(number)])) continue
      if (visit(signs[number * signSize + sign.position] ?? 0)) return true
    }
    return false
  }
}
