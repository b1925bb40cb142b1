import { Filter } from './filter.ts'
import { grown } from './growing.ts'
import { pairHash } from './hash.ts'
import { Prefixes } from './prefixes.ts'

/**
 * What leads to queries, as filters that say so wrongly at times but never leave one out, and the tokens of a post that
 * passed them. The reader asks while it reads, so that the other tokens are never looked at again.
 */
export class Watch {
  /** Words, signs and fields. */
  readonly names = new Filter()
  /** Two words in a row. */
  readonly pairs = new Filter()
  readonly prefixes = new Prefixes()
  /** Tokens that may be such a word. */
  words = new Int32Array(256)
  wordCount = 0
  /** Tokens that may be such a pair with the one before them. */
  seconds = new Int32Array(256)
  secondCount = 0
  /** Tokens that may begin with four letters of a beginning. */
  begins = new Int32Array(256)
  /** The states of those after four bytes. */
  firsts = new Int32Array(256)
  beginCount = 0

  clear(): void {
    this.wordCount = this.secondCount = this.beginCount = 0
  }

  /** Room for as many tokens. */
  grow(length: number): void {
    this.words = grown(this.words, length)
    this.seconds = grown(this.seconds, length)
    this.begins = grown(this.begins, length)
    this.firsts = grown(this.firsts, length)
  }

  /** Looks at a token that was not read in one go: its hash, that of the one before, and the state after four bytes. */
  token(token: number, hash: number, before: number, first: number): void {
    if (this.names.has(hash)) this.words[this.wordCount++] = token
    if (token > 0 && this.pairs.count > 0 && this.pairs.has(pairHash(before, hash)))
      this.seconds[this.secondCount++] = token
    if (!this.prefixes.mayBegin(first)) return
    this.firsts[this.beginCount] = first
    this.begins[this.beginCount++] = token
  }
}
