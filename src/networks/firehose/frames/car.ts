import { BrokenBytes } from './cbor.ts'

/** A block somebody wants: where its link stands in `bytes`, and, once found, where the block itself does. */
export interface Wanted {
  readonly linkAt: number
  readonly linkEnd: number
  blockAt: number
  blockEnd: number
}

/**
 * Walks the blocks of a CAR archive (`bytes` from `start` to `end`) and notes where the wanted ones are. Blocks are
 * told by the link they are filed under and not hashed again: the server we listen to is the one we trust for it.
 */
export function findBlocks(bytes: Buffer, start: number, end: number, wanted: readonly Wanted[]): void {
  let left = wanted.length
  const place = { at: start }
  // The header names the root, which nobody asks for.
  const header = size(bytes, place, end)
  place.at += header
  while (left > 0 && place.at < end) {
    const length = size(bytes, place, end)
    const from = place.at
    const next = from + length
    const linkEnd = endOfLink(bytes, from, next)
    for (const one of wanted) {
      if (one.blockAt >= 0 || !same(bytes, one, from, linkEnd)) continue
      one.blockAt = linkEnd
      one.blockEnd = next
      left -= 1
    }
    place.at = next
  }
}

/** Reads a length and checks that so many bytes are there. */
function size(bytes: Buffer, place: { at: number }, end: number): number {
  const length = varint(bytes, place, end)
  if (length > end - place.at) throw new BrokenBytes('Its blocks end in the middle.')
  return length
}

function varint(bytes: Buffer, place: { at: number }, end: number): number {
  let value = 0
  for (let factor = 1; factor < 2 ** 42; factor *= 128) {
    if (place.at >= end) break
    const byte = bytes[place.at] ?? 0
    place.at += 1
    value += (byte & 127) * factor
    if (byte < 128) return value
  }
  throw new BrokenBytes('Its blocks end in the middle.')
}

/** Nearly every link is `01 71 12 20` and 32 bytes; others are read by their own lengths. */
function endOfLink(bytes: Buffer, from: number, end: number): number {
  if (bytes[from] === 1 && bytes[from + 2] === 0x12 && bytes[from + 3] === 0x20 && end - from >= 36) {
    return from + 36
  }
  const place = { at: from }
  // Version, kind of content, kind of hash.
  for (let parts = 3; parts > 0; parts -= 1) varint(bytes, place, end)
  const length = varint(bytes, place, end)
  if (length > end - place.at) throw new BrokenBytes('Its blocks end in the middle.')
  return place.at + length
}

function same(bytes: Buffer, { linkAt, linkEnd }: Wanted, from: number, to: number): boolean {
  if (linkEnd - linkAt !== to - from) return false
  // The end differs first: every link begins alike.
  for (let back = 1; back <= to - from; back += 1) {
    if (bytes[linkEnd - back] !== bytes[to - back]) return false
  }
  return true
}
