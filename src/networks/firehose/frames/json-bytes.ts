import type { ByteView } from './byte-view.ts'

const spaces = tableOf(' \t\n\r')
/** What ends a word that is no string. */
const wordEnds = tableOf(',}] \t\n\r')
const digits = tableOf('0123456789')
const shortEscapes = tableOf('"\\/bfnrt')
const space = 32
const quote = 34
const comma = 44
const zero = 48
const colon = 58
const backslash = 92
const letterU = 117
const opens = { list: 91, object: 123 } as const
const closes = { list: 93, object: 125 } as const
/** Nested deeper than any post; what goes on is for a reader that minds no depth. */
const deepest = 60
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Walks over JSON in UTF-8 without making anything of it, as strictly as `JSON.parse`. Every step returns where it ends, or
 * -1 when what stands there is not what was asked for.
 */
export function skipSpace(bytes: ByteView, at: number): number {
  return bytes.at(at) > space ? at : bytes.wordEnd(at, spaces)
}

/** The end of a string without escapes, at its closing quote; `at` is behind the opening one. */
export function plainEnd(bytes: ByteView, at: number): number {
  const end = at < 0 ? -1 : bytes.stop(at)
  return end >= 0 && bytes.at(end) === quote ? end : -1
}

/** The end of any string, at its closing quote; `at` is within it. */
export function stringEnd(bytes: ByteView, at: number): number {
  let to = bytes.stop(at)
  while (bytes.at(to) === backslash) {
    const length = escapeLength(bytes, to)
    if (length < 0) return -1
    to = bytes.stop(to + length)
  }
  return bytes.at(to) === quote ? to : -1
}

function escapeLength(bytes: ByteView, at: number): number {
  const kind = bytes.at(at + 1)
  if (kind === letterU) return bytes.hex(at + 2) < 0 ? -1 : 6
  return shortEscapes[kind] === 1 ? 2 : -1
}

/** Behind a value of any kind. */
export function valueEnd(bytes: ByteView, at: number, depth = 0): number {
  const byte = bytes.at(at)
  if (byte === quote) {
    const end = stringEnd(bytes, at + 1)
    return end < 0 ? -1 : end + 1
  }
  if (byte === opens.object || byte === opens.list)
    return depth < deepest ? listEnd(bytes, at, byte === opens.object, depth + 1) : -1
  const whole = bytes.wordEnd(at, digits)
  if (whole > at && byte !== zero && wordEnds[bytes.at(whole)] === 1) return whole
  let to = at
  while (to < bytes.length && wordEnds[bytes.at(to)] !== 1) to += 1
  const word = bytes.text(at, to)
  return word === 'true' || word === 'false' || word === 'null' || number.test(word) ? to : -1
}

/** Behind an object or a list. */
function listEnd(bytes: ByteView, at: number, named: boolean, depth: number): number {
  const close = named ? closes.object : closes.list
  let to = skipSpace(bytes, at + 1)
  if (bytes.at(to) === close) return to + 1
  for (;;) {
    if (named) to = memberStart(bytes, to)
    if (to < 0) return -1
    to = valueEnd(bytes, to, depth)
    if (to < 0) return -1
    to = skipSpace(bytes, to)
    if (bytes.at(to) === close) return to + 1
    if (bytes.at(to) !== comma) return -1
    to = skipSpace(bytes, to + 1)
  }
}

/** The value of a member whose name begins at `at`. */
function memberStart(bytes: ByteView, at: number): number {
  if (bytes.at(at) !== quote) return -1
  const end = stringEnd(bytes, at + 1)
  return end < 0 ? -1 : afterName(bytes, end)
}

/** The value behind a name whose closing quote stands at `end`. */
export function afterName(bytes: ByteView, end: number): number {
  const at = skipSpace(bytes, end + 1)
  return bytes.at(at) === colon ? skipSpace(bytes, at + 1) : -1
}

function tableOf(signs: string): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => (signs.includes(String.fromCharCode(byte)) ? 1 : 0))
}
