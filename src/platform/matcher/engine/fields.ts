import { fieldValue } from '../language/atom.ts'
import type { PostMeta } from '../language/query.ts'
import { asks } from './asked.ts'
import { grown, grownBytes } from './growing.ts'
import { finish, seedOf, spaces, step } from './hash.ts'
import { type Lexicon, lengthOf, term } from './lexicon.ts'
import type { Reader } from './reader.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()
const dot = 46
const hyphen = 45

/** One value of a field: space, hash, offset, length. */
const rowSize = 4

/** What is known of a post apart from its text, as hashes and names like those of words. */
export class Fields {
  #bytes = new Uint8Array(256)
  #used = 0
  rows = new Int32Array(16 * rowSize)
  count = 0
  reach: number | undefined
  readonly #lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  /** Takes what is asked of the values of a post; hosts of links are those of the reader. The others are not even looked at. */
  begin(meta: PostMeta, reader: Reader, asked: number): void {
    this.#used = this.count = 0
    this.reach = undefined
    if (asked === 0) return
    if ((asked & asks.reach) !== 0) this.reach = meta.reach
    const author = (asked & asks.author) !== 0 ? meta.author : undefined
    if (author !== undefined) this.#whole(spaces.author, this.#write(author, 'author'))
    const source = (asked & asks.source) !== 0 ? meta.source : undefined
    if (source !== undefined) this.#whole(spaces.source, this.#write(source, 'source'))
    const lang = (asked & asks.lang) !== 0 ? meta.lang : undefined
    if (lang !== undefined) this.#language(this.#write(lang, 'lang'))
    if ((asked & asks.site) === 0) return
    const { site } = meta
    if (site !== undefined) this.#site(this.#write(site, 'site'))
    for (let number = 0; number < reader.hostCount; number++) {
      const offset = reader.hosts[number * 2] ?? 0
      const length = reader.hosts[number * 2 + 1] ?? 0
      const from = this.#room(length)
      this.#bytes.set(reader.names.bytes.subarray(offset, offset + length), from)
      this.#used = from + length
      this.#site(from)
    }
  }

  /** Whether a value is the name of a term. */
  has(hash: number, block: number): boolean {
    for (let row = 0; row < this.count; row++) {
      if (this.rows[row * rowSize + 1] === hash && this.is(row, block)) return true
    }
    return false
  }

  /** Whether a row has exactly the name and space of a term. */
  is(row: number, block: number): boolean {
    const at = row * rowSize
    const shape = this.#lexicon.read(block, term.shape)
    if (this.rows[at] !== (shape & 15) || this.rows[at + 3] !== lengthOf(shape)) return false
    const offset = this.rows[at + 2] ?? 0
    const name = this.#lexicon.nameOf(block)
    for (let next = 0; next < name.length; next++) if (name[next] !== this.#bytes[offset + next]) return false
    return true
  }

  /** The values of a field, as text. Only for patterns: it makes strings. */
  values(space: number): string[] {
    const values: string[] = []
    for (let at = 0; at < this.count * rowSize; at += rowSize) {
      const offset = this.rows[at + 2] ?? 0
      if (this.rows[at] === space)
        values.push(decoder.decode(this.#bytes.subarray(offset, offset + (this.rows[at + 3] ?? 0))))
    }
    return values
  }

  /** Writes a value as it is compared. @returns where it begins; it ends at the end of what is used */
  #write(value: string, field: 'author' | 'lang' | 'site' | 'source'): number {
    const from = this.#room(value.length * 3)
    const bytes = this.#bytes
    const { length } = value
    const table = plain[field]
    if (field === 'site' && value.startsWith('www.')) return this.#writeFolded(value, field, from)
    for (let at = 0; at < length; at++) {
      const code = value.charCodeAt(at)
      if (table[code] !== 1) return this.#writeFolded(value, field, from)
      bytes[from + at] = code
    }
    this.#used = from + length
    return from
  }

  #writeFolded(value: string, field: 'author' | 'lang' | 'site' | 'source', from: number): number {
    const bytes = encoder.encode(fieldValue(field, value))
    this.#used = from
    this.#room(bytes.length)
    this.#bytes.set(bytes, from)
    this.#used = from + bytes.length
    return from
  }

  #room(length: number): number {
    if (this.#used + length > this.#bytes.length) this.#bytes = grownBytes(this.#bytes, this.#used + length)
    return this.#used
  }

  #whole(space: number, from: number): void {
    const bytes = this.#bytes
    const end = this.#used
    let state = seedOf(space)
    for (let at = from; at < end; at++) state = step(state, bytes[at] ?? 0)
    this.#row(space, finish(state), from, end)
  }

  /** `pt-br` is also `pt`. */
  #language(from: number): void {
    let state = seedOf(spaces.lang)
    for (let at = from; at < this.#used; at++) {
      const byte = this.#bytes[at] ?? 0
      if (byte === hyphen) this.#row(spaces.lang, finish(state), from, at)
      state = step(state, byte)
    }
    this.#row(spaces.lang, finish(state), from, this.#used)
  }

  /** `news.bbc.co.uk` is also `bbc.co.uk`. */
  #site(from: number): void {
    this.#whole(spaces.site, from)
    for (let at = from; at < this.#used; at++) if (this.#bytes[at] === dot) this.#whole(spaces.site, at + 1)
  }

  #row(space: number, hash: number, from: number, to: number): void {
    const at = this.count * rowSize
    if (at + rowSize > this.rows.length) this.rows = grown(this.rows, at + rowSize)
    this.rows[at] = space
    this.rows[at + 1] = hash
    this.rows[at + 2] = from
    this.rows[at + 3] = to - from
    this.count += 1
  }
}

/** Of ASCII, what is compared as it is written: what no folding changes, and no field has a use of its own for. */
const plain = {
  author: tableOf((code) => code > 32 && code < 127 && code !== 64),
  source: tableOf((code) => code > 32 && code < 127),
  lang: tableOf((code) => code > 32 && code < 127 && code !== 95),
  site: tableOf((code) => code > 96 || (code > 47 && code < 58) || code === dot || code === hyphen),
}

/** Never capitals, and of letters only those. */
function tableOf(fits: (code: number) => boolean): Uint8Array {
  const capital = (code: number) => code > 64 && code < 91
  return Uint8Array.from({ length: 123 }, (_, code) => (!capital(code) && fits(code) ? 1 : 0))
}
