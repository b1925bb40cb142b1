import { crc32 } from 'node:zlib'
import type { Cleaned } from './cleaned.ts'

/** Chunks that say what the pixels look like; texts, times, places and unknown ones are none of these. */
const kept = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'IDAT',
  'IEND',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'bKGD',
  'pHYs',
  'cICP',
])

/** A PNG with its pixels and colours only. Every chunk's checksum is proven; moving PNGs keep their still picture. */
export function cleanPng(bytes: Buffer): Cleaned | null {
  const parts: Buffer[] = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    if (kept.has(type)) parts.push(bytes.subarray(at, end))
    if (type === 'IEND') return { bytes: Buffer.concat(parts), tail: end < bytes.length }
    at = end
  }
  return null
}

/** Whether it moves (APNG); only its still picture is kept. */
export function isMovingPng(bytes: Buffer): boolean {
  const until = bytes.indexOf('IDAT', 8, 'latin1')
  return until > 0 && bytes.subarray(0, until).includes('acTL')
}
