import type { Cleaned } from './cleaned.ts'

const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

/** Bits of the VP8X header that announce EXIF and XMP. */
const ANNOUNCES = 0x0c

/** A WebP without EXIF, XMP and unknown chunks, cut at its end. */
export function cleanWebp(bytes: Buffer): Cleaned | null {
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length) return null
  const parts: Buffer[] = []
  for (let at = 12; at < end; ) {
    if (at + 8 > end) return null
    const size = bytes.readUInt32LE(at + 4)
    // An odd chunk is padded to an even length; some writers leave the last pad byte out.
    const next = Math.min(at + 8 + size + (size % 2), Math.max(end, at + 8 + size))
    if (next > end) return null
    const type = bytes.toString('latin1', at, at + 4)
    if (kept.has(type))
      parts.push(type === 'VP8X' ? withoutAnnouncements(bytes.subarray(at, next)) : bytes.subarray(at, next))
    at = next
  }
  const body = Buffer.concat(parts)
  const header = Buffer.from(bytes.subarray(0, 12))
  header.writeUInt32LE(body.length + 4, 4)
  return { bytes: Buffer.concat([header, body]), tail: bytes.subarray(end).some((byte) => byte !== 0) }
}

function withoutAnnouncements(chunk: Buffer): Buffer {
  const plain = Buffer.from(chunk)
  plain[8] = (plain[8] ?? 0) & ~ANNOUNCES
  return plain
}
