import { entryOf, kinds, sequenceOf } from './fold.ts'

const unknown = 0xfffd

/** The code point at `at`; U+FFFD for bytes that are no UTF-8. */
export function codeAt(bytes: Uint8Array, at: number, to: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return lead
  if (lead < 0xc2 || lead > 0xf4) return unknown
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  if (at + length > to) return unknown
  let code = lead & (0xff >> (length + 1))
  for (let next = at + 1; next < at + length; next++) {
    const byte = bytes[next] ?? 0
    if ((byte & 0xc0) !== 0x80) return unknown
    code = (code << 6) | (byte & 0x3f)
  }
  const valid =
    length === 2 || (length === 3 ? code >= 0x800 && (code < 0xd800 || code > 0xdfff) : code >= 0x10000)
  return valid && code <= 0x10ffff ? code : unknown
}

/** How many bytes `code`, read at `at`, takes. */
export function lengthOf(code: number, bytes: Uint8Array, at: number): number {
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  if (code === unknown) return bytes[at] === 0xef && bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd ? 3 : 1
  return code < 0x10000 ? 3 : 4
}

/** Writes a code point at `at`. @returns where the next one goes */
export function writeCode(bytes: Uint8Array, at: number, code: number): number {
  if (code < 0x80) {
    bytes[at] = code
    return at + 1
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  for (let next = at + length - 1, rest = code; next > at; next--, rest >>= 6)
    bytes[next] = 0x80 | (rest & 0x3f)
  bytes[at] = ((0xf00 >> length) & 0xff) | (code >> (6 * (length - 1)))
  return at + length
}

/** Whether a word goes right up to `at`; then a # or @ there begins no tag or mention. Nothing before `from` counts. */
export function wordBefore(bytes: Uint8Array, at: number, from: number): boolean {
  let marked = false
  let next = at
  while (next > from) {
    let start = next - 1
    while (start > from && next - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1
    const code = codeAt(bytes, start, next)
    const entry = entryOf(code)
    next = code === unknown ? next - 1 : start
    const sequence = (entry & 15) === kinds.several ? sequenceOf(entry) : undefined
    for (let part = (sequence?.length ?? 1) - 1; part >= 0; part--) {
      const kind = (sequence?.[part] ?? entry) & 15
      if (kind === kinds.letter || kind === kinds.underscore) return true
      if (kind === kinds.solo) return false
      if (kind === kinds.mark) marked = true
      else if (kind !== kinds.ignored && kind !== kinds.joiner && kind !== kinds.flagTag) return marked
    }
  }
  return marked
}
