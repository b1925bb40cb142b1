import { ByteView } from './byte-view.ts'
import { mayLink } from './facets.ts'
import { afterName, plainEnd, skipSpace, valueEnd } from './json-bytes.ts'
import { digit, isDid, isName, ofTag, small } from './names.ts'
import { noPlaces, type Places } from './places.ts'
import { collection } from './wire-post.ts'

const mostDigits = 16
const hyphen = 45
const level = { message: 0, commit: 1, record: 2 } as const
type Level = (typeof level)[keyof typeof level]

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
/** What the usual front of a message says. */
const inFront = (all | optional.type) & ~(said.cid | optional.words)

/** Finds the places of a post in its message where it lies, as strictly as reading it; false where anything is unusual. */
export function walkPost(bytes: ByteView, into: Places): boolean {
  scan.begin(bytes, into, 0)
  return scan.found(scan.object(skipSpace(bytes, 0), level.message))
}

/** The same behind the usual front of a message, from the first member of its record after it on. */
export function walkBehind(bytes: ByteView, next: number, into: Places): boolean {
  scan.begin(bytes, into, inFront)
  return scan.found(scan.behind(next))
}

/** One message at a time; used again, so that looking makes nothing. */
class Scan {
  #bytes = new ByteView()
  #places = noPlaces()
  #seen = 0

  begin(bytes: ByteView, into: Places, seen: number): void {
    this.#bytes = bytes
    this.#places = into
    this.#seen = seen
    into.langFrom = into.langTo = 0
    into.plain = false
    if (seen === 0) into.rest = 0
  }

  /** Behind the object that begins at `at`; -1 where something is unusual. */
  object(at: number, where: Level): number {
    // An empty one says nothing of what is needed.
    return this.#bytes.at(at) === 123 ? this.#members(skipSpace(this.#bytes, at + 1), where) : -1
  }

  behind(next: number): number {
    const record = this.#members(next, level.record)
    return this.#goOn(this.#goOn(record, level.commit), level.message)
  }

  /** Whether all was said, and the message ends where this ended. */
  found(end: number): boolean {
    const bytes = this.#bytes
    if (end < 0 || skipSpace(bytes, end) !== bytes.length || (this.#seen & all) !== all) return false
    const { authorFrom, authorTo, keyFrom, keyTo } = this.#places
    return isDid(bytes, authorFrom, authorTo) && isName(bytes, keyFrom, keyTo)
  }

  #members(first: number, where: Level): number {
    const bytes = this.#bytes
    let to = first
    while (bytes.at(to) === 34) {
      const from = to + 1
      const end = plainEnd(bytes, from)
      if (end < 0) return -1
      const value = afterName(bytes, end)
      if (value < 0) return -1
      to = this.#member(where, from, end, value)
      if (to < 0) return -1
      to = skipSpace(bytes, to)
      if (bytes.at(to) === 125) return to + 1
      if (bytes.at(to) !== 44) return -1
      to = skipSpace(bytes, to + 1)
    }
    return -1
  }

  /** The rest of an object's members, behind one. */
  #goOn(behind: number, where: Level): number {
    if (behind < 0) return -1
    const to = skipSpace(this.#bytes, behind)
    if (this.#bytes.at(to) === 125) return to + 1
    return this.#bytes.at(to) === 44 ? this.#members(skipSpace(this.#bytes, to + 1), where) : -1
  }

  #member(where: Level, from: number, end: number, value: number): number {
    if (where === level.message) return this.#ofMessage(from, end, value)
    if (where === level.commit) return this.#ofCommit(from, end, value)
    return this.#ofRecord(from, end, value)
  }

  #ofMessage(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (bytes.is(from, end, 'did')) return this.#first(said.did) ? this.#author(value) : -1
    if (bytes.is(from, end, 'kind')) return this.#first(said.kind) ? this.#exactly(value, 'commit') : -1
    if (bytes.is(from, end, 'commit')) return this.#first(said.commit) ? this.object(value, level.commit) : -1
    if (!bytes.is(from, end, 'time_us')) return valueEnd(bytes, value)
    if (!this.#first(said.time)) return -1
    const to = bytes.wordEnd(value, digit)
    // Zero at the beginning is no number of JSON, and more digits are no safe one.
    if (to - value > mostDigits || bytes.at(value) === 48) return -1
    const time = Number(bytes.text(value, to))
    this.#places.timeFrom = value
    this.#places.timeTo = to
    return Number.isSafeInteger(time) && time > 0 && endsValue(bytes.at(to)) ? to : -1
  }

  #ofCommit(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (bytes.is(from, end, 'operation'))
      return this.#first(said.operation) ? this.#exactly(value, 'create') : -1
    if (bytes.is(from, end, 'collection'))
      return this.#first(said.collection) ? this.#exactly(value, collection) : -1
    if (bytes.is(from, end, 'rkey')) return this.#first(said.key) ? this.#key(value) : -1
    if (bytes.is(from, end, 'record')) return this.#first(said.record) ? this.object(value, level.record) : -1
    if (bytes.is(from, end, 'cid') && (!this.#first(said.cid) || bytes.at(value) !== 34)) return -1
    return valueEnd(bytes, value)
  }

  #ofRecord(from: number, end: number, value: number): number {
    const bytes = this.#bytes
    if (bytes.is(from, end, 'text')) {
      const to = this.#first(optional.words) && bytes.at(value) === 34 ? valueEnd(bytes, value) : -1
      this.#places.textFrom = value + 1
      this.#places.textTo = to - 1
      return to
    }
    if (bytes.is(from, end, '$type'))
      return this.#first(optional.type) ? this.#exactly(value, collection) : -1
    if (bytes.is(from, end, 'langs')) return this.#first(optional.langs) ? this.#langs(value) : -1
    const to = valueEnd(bytes, value)
    if (bytes.is(from, end, 'facets') && (!this.#first(optional.facets) || mayLink(bytes, value, to)))
      return -1
    return to
  }

  /** Behind a list whose first entry is a language in small letters, or nothing. */
  #langs(value: number): number {
    const bytes = this.#bytes
    const to = valueEnd(bytes, value)
    if (to < 0 || bytes.at(value) !== 91) return -1
    const first = skipSpace(bytes, value + 1)
    if (bytes.at(first) === 93) return to
    const from = first + 1
    const end = bytes.at(first) === 34 ? plainEnd(bytes, from) : -1
    if (end < 0) return -1
    const main = bytes.wordEnd(from, small)
    const length = main - from
    if (length < 2 || length > 3 || (main < end && bytes.at(main) !== hyphen)) return -1
    if (bytes.wordEnd(main, ofTag) !== end || end - from > 20) return -1
    this.#places.langFrom = from
    this.#places.langTo = main
    return to
  }

  /** False the second time: of two members of one name readers take the last, and nobody should have to know. */
  #first(bit: number): boolean {
    const before = this.#seen
    this.#seen |= bit
    return (before & bit) === 0
  }

  #author(value: number): number {
    const end = this.#bytes.at(value) === 34 ? plainEnd(this.#bytes, value + 1) : -1
    this.#places.authorFrom = value + 1
    this.#places.authorTo = end
    return end < 0 ? -1 : end + 1
  }

  #key(value: number): number {
    const end = this.#bytes.at(value) === 34 ? plainEnd(this.#bytes, value + 1) : -1
    this.#places.keyFrom = value + 1
    this.#places.keyTo = end
    return end < 0 ? -1 : end + 1
  }

  #exactly(value: number, text: string): number {
    const end = value + 1 + text.length
    const bytes = this.#bytes
    return bytes.at(value) === 34 && bytes.at(end) === 34 && bytes.is(value + 1, end, text) ? end + 1 : -1
  }
}

const scan = new Scan()

function endsValue(byte: number): boolean {
  return byte === 44 || byte === 125 || byte === 32
}
