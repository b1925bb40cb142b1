import { isUtf8 } from 'node:buffer'
import type { RawItem, WirePost } from '#networks/contract/receive.ts'
import { itemOf } from '../body.ts'
import { readJetstream } from './jetstream.ts'
import { afterName, plainEnd, skipSpace, valueEnd } from './json-bytes.ts'
import { type Words, wordsIn } from './post-words.ts'

/** A new post that was found in a message without taking it apart, and the message's place in the stream. */
interface Scanned {
  readonly item: RawItem
  /** Microseconds. */
  readonly at: number
}

const collection = 'app.bsky.feed.post'
/** What is longer is refused, or travels in no frame. */
const longest = 200_000
const longestName = 512
const mostDigits = 16
const hyphen = 45
const colon = 58
const longestDid = 260
const digit = tableOf(/[0-9]/)
const small = tableOf(/[a-z]/)
const ofTag = tableOf(/[A-Za-z0-9-]/)
/** What ids and keys of records are made of. */
const ofName = tableOf(/[A-Za-z0-9._:~-]/)
const level = { message: 0, commit: 1, record: 2 } as const
type Level = (typeof level)[keyof typeof level]

/**
 * Looks at a message of a Jetstream where it lies. Null for everything that is no plain new post, and wherever
 * anything is unusual: then it has to be read.
 */
export function scanPost(message: Buffer): Scanned | null {
  if (message.length > longest || !isUtf8(message)) return null
  scan.begin(message)
  const end = scan.object(skipSpace(message, 0), level.message)
  if (end < 0 || skipSpace(message, end) !== message.length) return null
  return scan.found()
}

/** The item of a message that `scanPost` found a post in; null for any other. */
export function unwrapPost(message: Buffer): RawItem | null {
  const told = readJetstream(message.toString('utf8'))
  const [event, ...more] = told.kind === 'posts' ? told.events : []
  return event?.kind === 'post' && more.length === 0 ? itemOf(event) : null
}

/** What every message has to say, by bits. */
const said = {
  did: 1,
  time: 2,
  kind: 4,
  commit: 8,
  operation: 16,
  collection: 32,
  key: 64,
  record: 128,
  cid: 256,
}
const optional = { words: 512, langs: 1024, facets: 2048, type: 4096 }
const all = Object.values(said).reduce((sum, bit) => sum | bit, 0) | optional.words

/** One message at a time; used again, so that looking makes nothing. */
class Scan {
  #bytes: Buffer = Buffer.alloc(0)
  #seen = 0
  #did: Span = { from: 0, to: 0 }
  #key: Span = { from: 0, to: 0 }
  #words: Span = { from: 0, to: 0 }
  #lang: Span = { from: 0, to: 0 }
  #at = 0

  begin(bytes: Buffer): void {
    this.#bytes = bytes
    this.#seen = 0
    this.#lang.from = this.#lang.to = 0
  }

  /** Behind the object that begins at `at`; -1 where something is unusual. */
  object(at: number, where: Level): number {
    const bytes = this.#bytes
    if (bytes[at] !== 123) return -1
    let to = skipSpace(bytes, at + 1)
    // An empty one says nothing of what is needed.
    while (bytes[to] === 34) {
      const from = to + 1
      const end = plainEnd(bytes, from)
      if (end < 0) return -1
      const value = afterName(bytes, end)
      if (value < 0) return -1
      to = this.#member(where, from, end, value)
      if (to < 0) return -1
      to = skipSpace(bytes, to)
      if (bytes[to] === 125) return to + 1
      if (bytes[to] !== 44) return -1
      to = skipSpace(bytes, to + 1)
    }
    return -1
  }

  found(): Scanned | null {
    if ((this.#seen & all) !== all) return null
    const bytes = this.#bytes
    if (!isDid(bytes, this.#did) || !isName(bytes, this.#key)) return null
    const author = bytes.toString('latin1', this.#did.from, this.#did.to)
    const key = bytes.toString('latin1', this.#key.from, this.#key.to)
    const words = wordsIn(bytes, this.#words.from, this.#words.to)
    if (!words) return null
    const item = new Post(`at://${author}/${collection}/${key}`, bytes, words, this.#did, this.#lang)
    return { item, at: this.#at }
  }

  #member(where: Level, from: number, end: number, value: number): number {
    if (where === level.message) return this.#ofMessage(from, end, value)
    if (where === level.commit) return this.#ofCommit(from, end, value)
    return this.#ofRecord(from, end, value)
  }

  #ofMessage(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (is(bytes, from, end, 'did')) return this.#first(said.did) ? this.#span(value, this.#did) : -1
    if (is(bytes, from, end, 'kind')) return this.#first(said.kind) ? this.#exactly(value, 'commit') : -1
    if (is(bytes, from, end, 'commit'))
      return this.#first(said.commit) ? this.object(value, level.commit) : -1
    if (!is(bytes, from, end, 'time_us')) return valueEnd(bytes, value)
    if (!this.#first(said.time)) return -1
    const to = wordEnd(bytes, value, digit)
    // Zero at the beginning is no number of JSON, and more digits are no safe one.
    if (to - value > mostDigits || bytes[value] === 48) return -1
    this.#at = 0
    for (let at = value; at < to; at += 1) this.#at = this.#at * 10 + (bytes[at] ?? 0) - 48
    return Number.isSafeInteger(this.#at) && this.#at > 0 && endsValue(bytes[to]) ? to : -1
  }

  #ofCommit(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (is(bytes, from, end, 'operation'))
      return this.#first(said.operation) ? this.#exactly(value, 'create') : -1
    if (is(bytes, from, end, 'collection'))
      return this.#first(said.collection) ? this.#exactly(value, collection) : -1
    if (is(bytes, from, end, 'rkey')) return this.#first(said.key) ? this.#span(value, this.#key) : -1
    if (is(bytes, from, end, 'record'))
      return this.#first(said.record) ? this.object(value, level.record) : -1
    if (is(bytes, from, end, 'cid') && (!this.#first(said.cid) || bytes[value] !== 34)) return -1
    return valueEnd(bytes, value)
  }

  #ofRecord(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (is(bytes, from, end, 'text')) {
      const to = this.#first(optional.words) && bytes[value] === 34 ? valueEnd(bytes, value) : -1
      this.#words.from = value + 1
      this.#words.to = to - 1
      return to
    }
    if (is(bytes, from, end, '$type'))
      return this.#first(optional.type) ? this.#exactly(value, collection) : -1
    if (is(bytes, from, end, 'langs')) return this.#first(optional.langs) ? this.#langs(value) : -1
    const to = valueEnd(bytes, value)
    // Where a link leads belongs to the words; which part of them it stands for is not looked at here.
    if (is(bytes, from, end, 'facets') && (!this.#first(optional.facets) || mayLink(bytes, value, to)))
      return -1
    return to
  }

  /** Behind a list whose first entry is a language in small letters, or nothing. */
  #langs(value: number): number {
    const bytes = this.#bytes
    const to = valueEnd(bytes, value)
    if (to < 0 || bytes[value] !== 91) return -1
    const first = skipSpace(bytes, value + 1)
    if (bytes[first] === 93) return to
    const from = first + 1
    const end = bytes[first] === 34 ? plainEnd(bytes, from) : -1
    if (end < 0) return -1
    const main = wordEnd(bytes, from, small)
    const length = main - from
    if (length < 2 || length > 3 || (main < end && bytes[main] !== hyphen)) return -1
    if (wordEnd(bytes, main, ofTag) !== end || end - from > 20) return -1
    this.#lang.from = from
    this.#lang.to = main
    return to
  }

  /** False the second time: of two members of one name readers take the last, and nobody should have to know. */
  #first(bit: number): boolean {
    const before = this.#seen
    this.#seen |= bit
    return (before & bit) === 0
  }

  #span(value: number, into: Span): number {
    const end = this.#bytes[value] === 34 ? plainEnd(this.#bytes, value + 1) : -1
    into.from = value + 1
    into.to = end
    return end < 0 ? -1 : end + 1
  }

  #exactly(value: number, text: string): number {
    const end = value + 1 + text.length
    const bytes = this.#bytes
    return bytes[value] === 34 && bytes[end] === 34 && is(bytes, value + 1, end, text) ? end + 1 : -1
  }
}

interface Span {
  from: number
  to: number
}

const scan = new Scan()

function is(bytes: Buffer, from: number, to: number, text: string): boolean {
  if (to - from !== text.length) return false
  for (let at = 0; at < text.length; at += 1) if (bytes[from + at] !== text.charCodeAt(at)) return false
  return true
}

function tableOf(sign: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) =>
    byte < 128 && sign.test(String.fromCharCode(byte)) ? 1 : 0,
  )
}

/** Where what consists of such bytes ends. */
function wordEnd(bytes: Buffer, from: number, table: Uint8Array): number {
  let to = from
  while (to < bytes.length && table[bytes[to] ?? 0] === 1) to += 1
  return to
}

function isName(bytes: Buffer, { from, to }: Span): boolean {
  return to > from && to - from <= longestName && wordEnd(bytes, from, ofName) === to
}

/** `did:method:id`. */
function isDid(bytes: Buffer, id: Span): boolean {
  const { from } = id
  if (!isName(bytes, id) || !is(bytes, from, from + 4, 'did:')) return false
  const method = wordEnd(bytes, from + 4, small)
  return method > from + 4 && bytes[method] === colon && method + 1 < id.to && id.to - from <= longestDid
}

function endsValue(byte: number | undefined): boolean {
  return byte === 44 || byte === 125 || byte === 32
}

function mayLink(bytes: Buffer, from: number, to: number): boolean {
  if (to < 0) return true
  const facets = bytes.toString('latin1', from, to)
  return facets.includes('#link') || facets.includes('\\')
}

/** A post in the bytes it came in. */
class Post implements RawItem {
  readonly remoteId: string
  readonly wire: WirePost
  #body: unknown

  constructor(remoteId: string, message: Buffer, words: Words, author: Span, lang: Span) {
    this.remoteId = remoteId
    this.wire = {
      message,
      ...words,
      authorFrom: author.from,
      authorTo: author.to,
      langFrom: lang.from,
      langTo: lang.to,
    }
  }

  get body(): unknown {
    this.#body ??= unwrapPost(this.wire.message)?.body
    return this.#body
  }
}
