import type { RawItem, WirePlaces, WirePost } from '#networks/contract/receive.ts'
import { itemOf } from '../body.ts'
import { readJetstream } from './jetstream.ts'
import type { Places } from './places.ts'
import type { Words } from './trim-bytes.ts'
import { pieces } from './usual.ts'

export const collection = 'app.bsky.feed.post'

const quote = 34
const [, afterDid, afterTime] = pieces

/** Of so many posts the places lie together: what waits to be handed over costs the collector by the size of its objects. */
const TOGETHER = 512
const slot = {
  textFrom: 0,
  textTo: 1,
  authorFrom: 2,
  authorTo: 3,
  langFrom: 4,
  langTo: 5,
  keyFrom: 6,
  keyTo: 7,
  timeFrom: 8,
  timeTo: 9,
  revTo: 10,
  rest: 11,
} as const
const EACH = Object.keys(slot).length
let block = new Int32Array(0)
let free = 0

/** A post in the bytes it came in. */
export class Post implements RawItem, WirePost {
  readonly message: Buffer
  readonly text: Buffer
  readonly #places: Int32Array
  readonly #first: number
  #body: unknown

  constructor(message: Buffer, words: Words, places: Places) {
    if (free === block.length) {
      block = new Int32Array(EACH * TOGETHER)
      free = 0
    }
    const first = free
    free += EACH
    this.message = message
    this.text = words.text
    this.#places = block
    this.#first = first
    block[first + slot.textFrom] = words.textFrom
    block[first + slot.textTo] = words.textTo
    block[first + slot.authorFrom] = places.authorFrom
    block[first + slot.authorTo] = places.authorTo
    block[first + slot.langFrom] = places.langFrom
    block[first + slot.langTo] = places.langTo
    block[first + slot.keyFrom] = places.keyFrom
    block[first + slot.keyTo] = places.keyTo
    block[first + slot.timeFrom] = places.timeFrom
    block[first + slot.timeTo] = places.timeTo
    block[first + slot.revTo] = places.revTo
    block[first + slot.rest] = places.rest
  }

  #place(which: (typeof slot)[keyof typeof slot]): number {
    return this.#places[this.#first + which] ?? 0
  }

  get textFrom(): number {
    return this.#place(slot.textFrom)
  }

  get textTo(): number {
    return this.#place(slot.textTo)
  }

  get authorFrom(): number {
    return this.#place(slot.authorFrom)
  }

  get authorTo(): number {
    return this.#place(slot.authorTo)
  }

  get langFrom(): number {
    return this.#place(slot.langFrom)
  }

  get langTo(): number {
    return this.#place(slot.langTo)
  }

  get keyFrom(): number {
    return this.#place(slot.keyFrom)
  }

  get keyTo(): number {
    return this.#place(slot.keyTo)
  }

  /** Its place in the stream, in microseconds. */
  get at(): number {
    return Number(this.message.toString('latin1', this.#place(slot.timeFrom), this.#place(slot.timeTo)))
  }

  get wire(): WirePost {
    return this
  }

  get remoteId(): string {
    const { message, authorFrom, authorTo, keyFrom, keyTo } = this
    const author = message.toString('latin1', authorFrom, authorTo)
    return `at://${author}/${collection}/${message.toString('latin1', keyFrom, keyTo)}`
  }

  get body(): unknown {
    this.#body ??= itemIn(this.message.toString('utf8'))?.body
    return this.#body
  }

  get size(): number {
    return this.message.length + this.authorTo - this.authorFrom + this.langTo - this.langFrom + 3
  }

  /**
   * Of a message that begins as usual what lies between the pieces: `did"time,rev"key"language"` and then all that follows.
   * Of any other `"did"language"` and all of it.
   */
  travel(into: Buffer, at: number, places: WirePlaces): number {
    const { message, authorFrom, authorTo, keyFrom, keyTo } = this
    const rest = this.#place(slot.rest)
    const timeTo = this.#place(slot.timeTo)
    const revTo = this.#place(slot.revTo)
    let to = at
    if (rest === 0) into[to++] = quote
    places.authorFrom = to - at
    to = copyFew(message, authorFrom, authorTo, into, to)
    places.authorTo = to - at
    into[to++] = quote
    if (rest > 0) {
      to = copyFew(message, authorTo + afterDid.length, timeTo + 1, into, to)
      to = copyFew(message, timeTo + afterTime.length, revTo + 1, into, to)
      to = copyFew(message, keyFrom, keyTo + 1, into, to)
    }
    places.langFrom = to - at
    to = copyFew(message, this.langFrom, this.langTo, into, to)
    places.langTo = to - at
    into[to++] = quote
    places.textFrom = to - at + this.textFrom - rest
    message.copy(into, to, rest)
    return to + message.length - rest
  }
}

/** To leave the engine costs more than a few bytes. */
function copyFew(from: Buffer, start: number, end: number, into: Buffer, at: number): number {
  let to = at
  for (let next = start; next < end; next += 1) into[to++] = from[next] ?? 0
  return to
}

/** The message of what travelled of a post, byte for byte. */
export function messageOf(travelled: Buffer): string {
  const text = travelled.toString('utf8')
  if (text.startsWith('"')) return text.slice(text.indexOf('"', text.indexOf('"', 1) + 1) + 1)
  const didTo = text.indexOf('"')
  const timeTo = text.indexOf(',', didTo)
  const revTo = text.indexOf('"', timeTo)
  const keyTo = text.indexOf('"', revTo + 1)
  const langTo = text.indexOf('"', keyTo + 1)
  const gaps = [text.slice(0, didTo), text.slice(didTo + 1, timeTo), text.slice(timeTo + 1, revTo)]
  gaps.push(text.slice(revTo + 1, keyTo), text.slice(langTo + 1))
  return pieces.map((piece, at) => piece + gaps[at]).join('')
}

/** The item of what travelled of a post; null for anything else. */
export function unwrapPost(travelled: Buffer): RawItem | null {
  return itemIn(messageOf(travelled))
}

function itemIn(message: string): RawItem | null {
  const told = readJetstream(message)
  const [event, ...more] = told.kind === 'posts' ? told.events : []
  return event?.kind === 'post' && more.length === 0 ? itemOf(event) : null
}
