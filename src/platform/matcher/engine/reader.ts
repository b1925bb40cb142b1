import { asciiFold, entryOf, kinds, sequenceOf } from './fold.ts'
import { grown } from './growing.ts'
import { finish, seedOf, spaces, step } from './hash.ts'
import { linkEnd, linkHead, linkStartsAt, linkTail } from './links.ts'
import { Names } from './names.ts'
import { codeAt, lengthOf, wordBefore } from './utf8.ts'
import { Watch } from './watch.ts'

const wordSeed = seedOf(spaces.word)
const tagSeed = seedOf(spaces.tag)
const mentionSeed = seedOf(spaces.mention)
const colon = 58
const underscore = 95
/** In `lengths`: the name is in `names`, not in the post's bytes. */
const folded = 1 << 30

/** Tags, mentions and links of a post, each `signSize` numbers. */
export const signSize = 7
export const sign = { hash: 0, position: 1, offset: 2, length: 3, space: 4, start: 5, end: 6 } as const

/**
 * Reads a post's UTF-8 text into tokens: a hash, a place and a length each, no strings. Words of ASCII letters stay
 * where they are; all others are folded into `names`. One reader reads one post at a time and is used again.
 */
export class Reader {
  bytes: Uint8Array = new Uint8Array(0)
  readonly names = new Names()
  /** Asked about every word as it is read. */
  readonly watch = new Watch()
  count = 0
  hashes = new Int32Array(256)
  offsets = new Int32Array(256)
  lengths = new Int32Array(256)
  /** Where the tokens in `names` stand in `bytes`. */
  starts = new Int32Array(256)
  ends = new Int32Array(256)
  signs = new Int32Array(16 * signSize)
  signCount = 0
  /** Hosts of links: offset and length in `names`. */
  hosts = new Int32Array(16)
  hostCount = 0
  /** Whether names of links are kept; without, they only take a position. */
  keepsLinks = true

  #linkEnd = 0
  #kind: number = kinds.separator
  #start = 0
  #state = 0
  #joins = false
  #last = 0

  /** Reads the UTF-8 in `bytes` from `from` to `to`. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.bytes = bytes
    this.count = this.signCount = this.hostCount = 0
    this.#linkEnd = from
    this.names.clear()
    this.watch.clear()
    for (let at = from; at < to; ) {
      at = this.#plain(at, to)
      const start = this.#start
      if (start < 0) {
        if (at < to) this.#grow()
        continue
      }
      const on = this.#special(start, at, to)
      at = on > 0 ? on : this.#wordEnd(start, at)
    }
  }

  /**
   * Reads words of ASCII letters and digits with plain separators between them.
   *
   * @returns where something else stands, behind a word begun at `#start` that is not yet a token (or none); with
   *   `#start` below 0 where there is no more room for tokens, or the end
   */
  #plain(from: number, to: number): number {
    const { bytes, hashes, offsets, lengths, watch } = this
    const { words, seconds, begins, firsts } = watch
    const names = watch.names.bits
    const nameMask = names.length - 1
    const pairs = watch.pairs.bits
    const pairMask = pairs.length - 1
    const { twos } = watch.prefixes
    const room = hashes.length
    let { count } = this
    let { wordCount, secondCount, beginCount } = watch
    let before = count > 0 ? (hashes[count - 1] ?? 0) : 0
    let at = from
    this.#start = -1
    while (at < to && count < room) {
      let char = asciiFold[bytes[at] ?? 0] ?? 0
      if (char === 0) {
        at += 1
        continue
      }
      const start = at
      const lead = twos[char & 31] ?? 0
      let state = wordSeed
      while (char > 2) {
        state = Math.imul(state ^ char, 0x01000193)
        at += 1
        char = at < to ? (asciiFold[bytes[at] ?? 0] ?? 0) : 0
      }
      if (char !== 0) {
        this.#start = start
        this.#state = state
        break
      }
      const hash = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
      hashes[count] = hash
      offsets[count] = start
      lengths[count] = at - start
      const bits = (1 << hash) | (1 << (hash >>> 5))
      if (((names[(hash >>> 13) & nameMask] ?? 0) & bits) === bits) words[wordCount++] = count
      const pair = Math.imul(before ^ (hash >>> 7), 0x9e3779b1) ^ hash
      const both = (1 << pair) | (1 << (pair >>> 5))
      if (((pairs[(pair >>> 13) & pairMask] ?? 0) & both) === both) seconds[secondCount++] = count
      // As bits are counted, of the second byte only the lowest five matter.
      if ((lead & (1 << (bytes[start + 1] ?? 0))) !== 0 && at - start > 3) {
        const first = firstOf(bytes, start)
        if (watch.prefixes.mayBegin(first)) {
          firsts[beginCount] = first
          begins[beginCount++] = count
        }
      }
      before = hash
      count += 1
    }
    this.count = count
    watch.wordCount = wordCount
    watch.secondCount = secondCount
    watch.beginCount = beginCount
    return at
  }

  /** The word that `#plain` came upon is one after all. @returns where reading goes on */
  #wordEnd(start: number, at: number): number {
    const first = at - start > 3 ? firstOf(this.bytes, start) : wordSeed
    this.#token(finish(this.#state), start, at - start, start, at, first)
    return at
  }

  isFolded = (token: number): boolean => ((this.lengths[token] ?? 0) & folded) !== 0
  lengthOf = (token: number): number => (this.lengths[token] ?? 0) & (folded - 1)

  /**
   * A byte at `at` that is neither letter nor plain separator, behind a word begun at `start` (or none).
   *
   * @returns where reading goes on, or 0 when the word ends here as always
   */
  #special(start: number, at: number, to: number): number {
    const byte = this.bytes[at] ?? 0
    if (byte === colon) {
      if (linkStartsAt(this.bytes, start, to) === at + 3) return this.#link(at + 3, to)
      return at > start ? 0 : at + 1
    }
    if (byte < 128) {
      if (at > start) return 0
      if (!this.#plainSign(byte, at, to)) this.#sign(byte, at, at + 1, to)
      return at + 1
    }
    const code = codeAt(this.bytes, at, to)
    if ((entryOf(code) & 15) !== kinds.separator) return this.#wide(start, to)
    return at > start ? 0 : at + lengthOf(code, this.bytes, at)
  }

  /** Reads a word that is not plain ASCII, and on to the next separator. */
  #wide(from: number, to: number): number {
    const { bytes } = this
    this.#kind = kinds.separator
    this.#joins = false
    this.#last = 0
    let at = from
    while (at < to) {
      const byte = bytes[at] ?? 0
      if (byte < 128) {
        const char = asciiFold[byte] ?? 0
        if (char < 2) break
        if (this.#kind !== kinds.letter && (byte | 32) === 104 && linkStartsAt(bytes, at, to) > 0) break
        this.#add((char << 4) | kinds.letter, at)
        this.#last = byte
        at += 1
        continue
      }
      const code = codeAt(bytes, at, to)
      const entry = entryOf(code)
      const kind = entry & 15
      const next = at + lengthOf(code, bytes, at)
      if (kind === kinds.sigil) {
        this.#end(at)
        this.#sign(entry >> 4, at, next, to)
      } else if (kind === kinds.several) for (const one of sequenceOf(entry)) this.#add(one, at)
      else this.#add(entry, at)
      this.#last = code
      at = next
      if (kind === kinds.separator) return at
    }
    this.#end(at)
    return at
  }

  /** One folded character behind the token being read. */
  #add(entry: number, at: number): void {
    const kind = entry & 15
    const code = entry >> 4
    const { names } = this
    if (kind === kinds.ignored) return
    if (kind === kinds.joiner) {
      this.#joins = true
      return
    }
    if (kind === kinds.flagTag) {
      if (this.#kind === kinds.picture) names.push(code)
      return
    }
    if (kind === kinds.solo && this.#kind === kinds.solo && names.compose(this.#last, code)) return
    if (kind === kinds.flag && this.#kind === kinds.flag) {
      names.push(code)
      this.#end(at)
      return
    }
    if (kind === kinds.picture && this.#kind === kinds.picture && this.#joins) names.push(0x200d)
    else if (kind === kinds.mark) {
      if (this.#kind !== kinds.letter && this.#kind !== kinds.solo) this.#begin(kinds.letter, at)
    } else if (kind === kinds.letter) {
      if (this.#kind !== kinds.letter) this.#begin(kinds.letter, at)
    } else if (kind === kinds.solo || kind === kinds.picture || kind === kinds.flag) this.#begin(kind, at)
    else {
      this.#end(at)
      return
    }
    this.#joins = false
    names.push(code)
  }

  #begin(kind: number, at: number): void {
    this.#end(at)
    this.#kind = kind
    this.#start = at
    this.names.begin(spaces.word)
  }

  /** Ends the token being read, if there is one. */
  #end(at: number): void {
    if (this.#kind === kinds.separator) return
    this.#kind = kinds.separator
    const { names } = this
    this.#token(names.hash(), names.from, names.length() | folded, this.#start, at, names.first)
  }

  #token(hash: number, offset: number, length: number, start: number, end: number, first: number): void {
    if (this.count === this.hashes.length) this.#grow()
    const at = this.count++
    this.watch.token(at, hash, at > 0 ? (this.hashes[at - 1] ?? 0) : 0, first)
    this.hashes[at] = hash
    this.offsets[at] = offset
    this.lengths[at] = length
    this.starts[at] = start
    this.ends[at] = end
  }

  /** A tag or mention of ASCII letters and underscores in ASCII surroundings. @returns false when it is not so plain */
  #plainSign(sigil: number, at: number, to: number): boolean {
    const { bytes } = this
    const before = at > this.#linkEnd ? (bytes[at - 1] ?? 0) : 32
    if (before > 127) return false
    if ((asciiFold[before] ?? 0) > 2 || before === underscore) return true
    let state = sigil === 35 ? tagSeed : mentionSeed
    let next = at + 1
    let words = false
    for (; next < to; next++) {
      const byte = bytes[next] ?? 0
      let char = asciiFold[byte] ?? 0
      if (byte === underscore) char = byte
      else if (char < 2) break
      else words = true
      if (char === 2) return false
      state = Math.imul(state ^ char, 0x01000193)
    }
    if (bytes[next] === colon && next < to) return false
    if (words)
      this.#note(
        sigil === 35 ? spaces.tag : spaces.mention,
        this.count,
        finish(state),
        at + 1,
        next - at - 1,
        at + 1,
        next,
      )
    return true
  }

  /** A tag or mention with its sigil at `at`, when it is one; the words in it are read as always. */
  #sign(sigil: number, at: number, from: number, to: number): void {
    const { bytes, names } = this
    if (wordBefore(bytes, at, this.#linkEnd)) return
    const space = sigil === 35 ? spaces.tag : spaces.mention
    names.begin(space)
    let words = false
    let before: number = kinds.separator
    let last = 0
    let next = from
    while (next < to) {
      if (before !== kinds.letter && ((bytes[next] ?? 0) | 32) === 104 && linkStartsAt(bytes, next, to) > 0)
        break
      const code = codeAt(bytes, next, to)
      const entry = entryOf(code)
      let ended = false
      for (const one of (entry & 15) === kinds.several ? sequenceOf(entry) : [entry]) {
        const kind = one & 15
        if (!isOfName(kind)) ended = !isSilent(kind)
        else if (kind !== kinds.solo || !names.compose(last, one >> 4)) names.push(one >> 4)
        if (ended) break
        if (!isOfName(kind)) continue
        if (kind !== kinds.mark || before !== kinds.solo) before = kind === kinds.mark ? kinds.letter : kind
        words ||= kind !== kinds.underscore
      }
      if (ended) break
      last = code
      next += lengthOf(code, bytes, next)
    }
    if (words) this.#note(space, this.count, names.hash(), names.from, names.length() | folded, from, next)
    else names.drop()
  }

  /** A link whose host begins at `host`: one position, a name and a host. */
  #link(host: number, to: number): number {
    const { bytes, names } = this
    const end = linkEnd(bytes, host, to)
    this.#linkEnd = end
    this.#token(0, 0, 0, host, end, 0)
    if (!this.keepsLinks) return end
    const tail = linkTail(bytes, host, end)
    const head = linkHead(bytes, host, tail)
    names.begin(spaces.link)
    names.copy(bytes, head, tail)
    let length = 0
    while (head + length < tail && !endsHost(bytes[head + length] ?? 0)) length += 1
    if (this.hostCount * 2 + 2 > this.hosts.length) this.hosts = grown(this.hosts, this.hostCount * 2 + 2)
    this.hosts[this.hostCount * 2] = names.from
    this.hosts[this.hostCount * 2 + 1] = length
    this.hostCount += 1
    this.#note(spaces.link, this.count - 1, names.hash(), names.from, names.length() | folded, host, end)
    return end
  }

  #note(
    space: number,
    position: number,
    hash: number,
    offset: number,
    length: number,
    start: number,
    end: number,
  ): void {
    const at = this.signCount * signSize
    if (at + signSize > this.signs.length) this.signs = grown(this.signs, at + signSize)
    const { signs } = this
    signs[at + sign.hash] = hash
    signs[at + sign.position] = position
    signs[at + sign.offset] = offset
    signs[at + sign.length] = length
    signs[at + sign.space] = space
    signs[at + sign.start] = start
    signs[at + sign.end] = end
    this.signCount += 1
  }

  #grow(): void {
    const length = this.hashes.length * 2
    this.hashes = grown(this.hashes, length)
    this.offsets = grown(this.offsets, length)
    this.lengths = grown(this.lengths, length)
    this.starts = grown(this.starts, length)
    this.ends = grown(this.ends, length)
    this.watch.grow(length)
  }
}

/** The state of the hash of a word of ASCII after four bytes. */
function firstOf(bytes: Uint8Array, from: number): number {
  let state = wordSeed
  for (let at = from; at < from + 4; at++) state = step(state, asciiFold[bytes[at] ?? 0] ?? 0)
  return state
}

const isOfName = (kind: number): boolean =>
  kind === kinds.letter || kind === kinds.solo || kind === kinds.mark || kind === kinds.underscore
const isSilent = (kind: number): boolean =>
  kind === kinds.ignored || kind === kinds.joiner || kind === kinds.flagTag
const endsHost = (byte: number): boolean => byte === 47 || byte === 63 || byte === 35 || byte === colon
