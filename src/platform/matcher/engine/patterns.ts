import { type Glob, globOf } from './glob.ts'
import { spaces } from './hash.ts'
import { type Lexicon, lengthOf, term } from './lexicon.ts'
import { type Reader, sign, signSize } from './reader.ts'
import type { Tokens } from './tokens.ts'

const decoder = new TextDecoder()
const mostKept = 4096

/** Names with `*`. They are compared as text; only the beginning is found without. */
export class Patterns {
  readonly #reader: Reader
  readonly #tokens: Tokens
  readonly #lexicon: Lexicon
  /** Compiled, by text, so that a term that is gone leaves nothing wrong behind. */
  readonly #compiled = new Map<string, Glob>()

  constructor(reader: Reader, tokens: Tokens, lexicon: Lexicon) {
    this.#reader = reader
    this.#tokens = tokens
    this.#lexicon = lexicon
  }

  /** Whether one of the values fits the pattern of a term. */
  fits(block: number, values: readonly string[]): boolean {
    const pattern = this.#patternOf(block)
    return values.some((value) => pattern.test(value))
  }

  /** Calls back for every position the pattern stands at, until that says stop. */
  each(code: Int32Array, at: number, visit: (position: number) => boolean): boolean {
    const block = code[at + 1] ?? 0
    const prefix = code[at + 3] ?? 0
    const isCased = code[at + 5] === 1
    const space = code[at + 4] ?? 0
    if (space !== spaces.word) return this.#eachSign(this.#patternOf(block), space, isCased, visit)
    const isPlain = !isCased && isPrefixOnly(this.#lexicon, block, prefix)
    const pattern = isPlain ? undefined : this.#patternOf(block)
    for (let token = 0; token < this.#reader.count; token++) {
      if (!this.#tokens.begins(token, prefix)) continue
      const fits = pattern?.test(isCased ? this.#tokens.casedOf(token) : this.#tokens.nameOf(token)) ?? true
      if (fits && visit(token)) return true
    }
    return false
  }

  #eachSign(pattern: Glob, space: number, isCased: boolean, visit: (position: number) => boolean): boolean {
    const { signs, signCount } = this.#reader
    for (let number = 0; number < signCount; number++) {
      if (signs[number * signSize + sign.space] !== space) continue
      const name = isCased ? this.#tokens.signCased(number) : this.#tokens.signName(number)
      if (pattern.test(name) && visit(signs[number * signSize + sign.position] ?? 0)) return true
    }
    return false
  }

  #patternOf(block: number): Glob {
    const text = decoder.decode(this.#lexicon.nameOf(block))
    const known = this.#compiled.get(text)
    if (known !== undefined) return known
    const made = globOf(text)
    if (this.#compiled.size >= mostKept) this.#compiled.clear()
    this.#compiled.set(text, made)
    return made
  }
}

/** Whether a pattern is nothing but a beginning and a *. */
const isPrefixOnly = (lexicon: Lexicon, pattern: number, prefix: number): boolean =>
  lengthOf(lexicon.read(pattern, term.shape)) === lengthOf(lexicon.read(prefix, term.shape)) + 1
