import type { Cleaned } from './cleaned.ts'

/** Segments that decoding needs: tables, frames, scans, restart interval. */
const needed = (marker: number) =>
  marker === 0xdb ||
  marker === 0xdd ||
  marker === 0xda ||
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8)

const ICC = Buffer.from('ICC_PROFILE\0', 'latin1')
const ADOBE = Buffer.from('Adobe', 'latin1')
const JFIF = Buffer.from('JFIF\0', 'latin1')

/**
 * A JPEG without camera data, place, owner, comments, thumbnails and whatever stands behind its end. The compressed
 * pixels and the colour profile are copied as they are, so nothing of the quality is lost.
 */
export function cleanJpeg(bytes: Buffer): Cleaned | null {
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let at = 2
  let scans = 0
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) {
      if (scans === 0) return null
      parts.push(bytes.subarray(at, at + 2))
      return { bytes: Buffer.concat(parts), tail: foreign(bytes.subarray(at + 2)) }
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    if (end < at + 4 || end > bytes.length) return null
    const segment = bytes.subarray(at, end)
    const kept = needed(marker) ? segment : keptApp(marker, segment)
    if (kept) parts.push(kept)
    at = end
    if (marker !== 0xda) continue
    scans += 1
    const next = scanEnd(bytes, at)
    parts.push(bytes.subarray(at, next))
    at = next
  }
  return null
}

/** Of the application segments: the colour profile, how colours are transformed, and the density without its thumbnail. */
function keptApp(marker: number, segment: Buffer): Buffer | null {
  const body = segment.subarray(4)
  if (marker === 0xe2 && body.subarray(0, ICC.length).equals(ICC)) return segment
  if (marker === 0xee && segment.length === 16 && body.subarray(0, 5).equals(ADOBE)) return segment
  if (marker !== 0xe0 || segment.length < 18 || !body.subarray(0, 5).equals(JFIF)) return null
  const plain = Buffer.from(segment.subarray(0, 18))
  plain.writeUInt16BE(16, 2)
  plain.writeUInt16BE(0, 16)
  return plain
}

/** Where the entropy-coded data ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (
    let at = bytes.indexOf(0xff, from);
    at >= 0 && at + 1 < bytes.length;
    at = bytes.indexOf(0xff, at + 1)
  ) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** Cameras pad with zeros; anything else behind the end is another file. */
function foreign(tail: Buffer): boolean {
  return tail.some((byte) => byte !== 0)
}
