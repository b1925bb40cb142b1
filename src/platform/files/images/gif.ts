import type { Cleaned } from './cleaned.ts'

export interface CleanedGif extends Cleaned {
  readonly frames: number
}

/** Application blocks that make it loop; all others, comments and texts are left out. */
const loops = new Set(['NETSCAPE2.0', 'ANIMEXTS1.0'])

/** A GIF with its frames, their timing and its loop, and nothing else. */
export function cleanGif(bytes: Buffer): CleanedGif | null {
  if (bytes.length < 14) return null
  let at = 13 + table(bytes[10] ?? 0)
  const parts: Buffer[] = [bytes.subarray(0, at)]
  let frames = 0
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) {
      if (frames === 0) return null
      parts.push(bytes.subarray(at, at + 1))
      return { bytes: Buffer.concat(parts), frames, tail: bytes.subarray(at + 1).some((byte) => byte !== 0) }
    }
    if (kind !== 0x21 && kind !== 0x2c) return null
    const body = kind === 0x21 ? at + 2 : at + 11 + table(bytes[at + 9] ?? 0)
    const end = blocksEnd(bytes, body)
    if (end === null) return null
    if (kind === 0x2c) frames += 1
    if (kind === 0x2c || isKept(bytes, at)) parts.push(bytes.subarray(at, end))
    at = end
  }
  return null
}

function isKept(bytes: Buffer, at: number): boolean {
  const label = bytes[at + 1]
  return label === 0xf9 || (label === 0xff && loops.has(bytes.toString('latin1', at + 3, at + 14)))
}

/** Bytes of a colour table, from the flags that announce it. */
function table(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0
}

/** Behind the last of a chain of sub-blocks; null when it breaks off. */
function blocksEnd(bytes: Buffer, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0
    at += 1 + length
    if (length === 0) return at
  }
  return null
}
