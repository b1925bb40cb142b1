/** What a string of JSON must not simply be read over: its end, an escape, and what may not stand in one. */
const stops = Uint8Array.from({ length: 256 }, (_, byte) => (byte < 32 || byte === 34 || byte === 92 ? 1 : 0))
const spaces = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 32 || byte === 9 || byte === 10 || byte === 13 ? 1 : 0,
)
const quote = 34
const backslash = 92
/** Nested deeper than any post; what goes on is for a reader that minds no depth. */
const deepest = 60
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/**
 * Walks over JSON in UTF-8 without making anything of it, as strictly as `JSON.parse`. Every step returns where it ends, or
 * -1 when what stands there is not what was asked for.
 */
export function skipSpace(bytes: Buffer, at: number): number {
  let to = at
  while (spaces[bytes[to] ?? 0] === 1) to += 1
  return to
}

/** The end of a string without escapes, at its closing quote; `at` is behind the opening one. */
export function plainEnd(bytes: Buffer, at: number): number {
  const end = stopIn(bytes, at)
  return bytes[end] === quote ? end : -1
}

/** The end of any string, at its closing quote; `at` is behind the opening one. */
function stringEnd(bytes: Buffer, at: number): number {
  let to = stopIn(bytes, at)
  while (bytes[to] === backslash) {
    const length = escapeLength(bytes, to)
    if (length < 0) return -1
    to = stopIn(bytes, to + length)
  }
  return bytes[to] === quote ? to : -1
}

function stopIn(bytes: Buffer, at: number): number {
  const { length } = bytes
  let to = at
  while (to < length && stops[bytes[to] ?? 0] === 0) to += 1
  return to
}

function escapeLength(bytes: Buffer, at: number): number {
  const kind = String.fromCharCode(bytes[at + 1] ?? 0)
  if (kind === 'u') return /^[0-9a-fA-F]{4}$/.test(bytes.toString('latin1', at + 2, at + 6)) ? 6 : -1
  return '"\\/bfnrt'.includes(kind) ? 2 : -1
}

/** Behind a value of any kind. */
export function valueEnd(bytes: Buffer, at: number, depth = 0): number {
  const byte = bytes[at]
  if (byte === quote) {
    const end = stringEnd(bytes, at + 1)
    return end < 0 ? -1 : end + 1
  }
  if (byte === 123 || byte === 91) return depth < deepest ? listEnd(bytes, at, depth + 1) : -1
  let to = at
  while (to < bytes.length && !endsWord(bytes[to] ?? 0)) to += 1
  const word = bytes.toString('latin1', at, to)
  return word === 'true' || word === 'false' || word === 'null' || number.test(word) ? to : -1
}

/** Behind an object or a list. */
function listEnd(bytes: Buffer, at: number, depth: number): number {
  const named = bytes[at] === 123
  const close = named ? 125 : 93
  let to = skipSpace(bytes, at + 1)
  if (bytes[to] === close) return to + 1
  for (;;) {
    if (named) to = memberStart(bytes, to)
    if (to < 0) return -1
    to = valueEnd(bytes, to, depth)
    if (to < 0) return -1
    to = skipSpace(bytes, to)
    if (bytes[to] === close) return to + 1
    if (bytes[to] !== 44) return -1
    to = skipSpace(bytes, to + 1)
  }
}

/** The value of a member whose name begins at `at`. */
function memberStart(bytes: Buffer, at: number): number {
  if (bytes[at] !== quote) return -1
  const end = stringEnd(bytes, at + 1)
  return end < 0 ? -1 : afterName(bytes, end)
}

/** The value behind a name whose closing quote stands at `end`. */
export function afterName(bytes: Buffer, end: number): number {
  const colon = skipSpace(bytes, end + 1)
  return bytes[colon] === 58 ? skipSpace(bytes, colon + 1) : -1
}

const endsWord = (byte: number): boolean => byte === 44 || byte === 125 || byte === 93 || spaces[byte] === 1
