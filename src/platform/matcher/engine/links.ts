import { codeAt, lengthOf } from './utf8.ts'

/** Where a link that begins at `at` has its host; 0 when none begins there. */
export function linkStartsAt(bytes: Uint8Array, at: number, to: number): number {
  if (at + 8 > to) return 0
  if (lower(bytes[at]) !== 104 || lower(bytes[at + 1]) !== 116) return 0
  if (lower(bytes[at + 2]) !== 116 || lower(bytes[at + 3]) !== 112) return 0
  const colon = lower(bytes[at + 4]) === 115 ? at + 5 : at + 4
  if (bytes[colon] !== 58 || bytes[colon + 1] !== 47 || bytes[colon + 2] !== 47) return 0
  const host = colon + 3
  if (host >= to) return 0
  const byte = bytes[host] ?? 0
  if (byte >= 128) return isLinkCode(codeAt(bytes, host, to)) ? host : 0
  return (byte >= 48 && byte <= 57) || (lower(byte) >= 97 && lower(byte) <= 122) ? host : 0
}

/** Where the link ends whose host begins at `at`. */
export function linkEnd(bytes: Uint8Array, at: number, to: number): number {
  let next = at
  while (next < to) {
    const byte = bytes[next] ?? 0
    if (byte <= 32 || byte === 34 || byte === 60 || byte === 62) break
    if (byte < 128) {
      next += 1
      continue
    }
    const code = codeAt(bytes, next, to)
    if (!isLinkCode(code)) break
    next += lengthOf(code, bytes, next)
  }
  return next
}

/** Where the name of the link ends: before the punctuation behind it. */
export function linkTail(bytes: Uint8Array, from: number, end: number): number {
  let next = end
  while (next > from && isTail(bytes[next - 1] ?? 0)) next -= 1
  return next
}

/** Where the name begins: behind `www.`, unless that is all. */
export function linkHead(bytes: Uint8Array, host: number, tail: number): number {
  if (tail - host < 5 || bytes[host + 3] !== 46) return host
  for (let at = host; at < host + 3; at++) if (lower(bytes[at]) !== 119) return host
  return host + 4
}

const lower = (byte: number | undefined): number =>
  (byte ?? 0) >= 65 && (byte ?? 0) <= 90 ? (byte ?? 0) | 32 : (byte ?? 0)

const isLinkCode = (code: number): boolean =>
  code < 0x2e80 && code !== 0xa0 && code !== 0x1680 && (code < 0x2000 || code > 0x206f)

const tails = new Set([...'.,;:!?\'")]}*/'].map((char) => char.charCodeAt(0)))
const isTail = (byte: number): boolean => tails.has(byte)
