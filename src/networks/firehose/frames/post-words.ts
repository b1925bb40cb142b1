import { trimmed, type Words } from './trim-bytes.ts'

/** Longer ones are cut by whoever reads them. */
const longest = 90_000
/** Line ends of two signs, marks of the byte order and control characters are for readers to clean. */
const unclean = /(?![\t\n])[\p{Cc}\ufeff]/u
const backslash = 92
const deleted = 127
/** What an escape of one letter stands for, by that letter; 0 where a reader has to look. */
const short = Uint8Array.from({ length: 256 }, (_, byte) => {
  const sign = String.fromCharCode(byte)
  return { '"': 34, '\\': 92, '/': 47, n: 10, t: 9 }[sign] ?? 0
})

/**
 * The words of a string of JSON that is known to be one, from behind its opening quote to its closing one: where they lie,
 * or written anew where they have escapes. `plain`: they are known to be printable ASCII without any. Null where a reader has
 * something to clean.
 */
export function wordsIn(bytes: Buffer, from: number, to: number, plain: boolean): Words | null {
  if (to - from > longest) return null
  if (plain || isClean(bytes, from, to)) return trimmed(bytes, from, to) ?? read(bytes, from, to)
  return unescaped(bytes, from, to) ?? read(bytes, from, to)
}

/** Whether it can be read as it lies. */
function isClean(bytes: Buffer, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === backslash || (byte >= deleted && isUnclean(bytes, at, byte))) return false
  }
  return true
}

/** Of bytes above printable ASCII: U+007F to U+009F, and the mark of the byte order. */
function isUnclean(bytes: Buffer, at: number, byte: number): boolean {
  if (byte === 0xc2) return (bytes[at + 1] ?? 0) < 0xa0
  return byte === deleted || (byte === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf)
}

/** Written anew where all escapes are of the usual ones; else null. */
function unescaped(bytes: Buffer, from: number, to: number): Words | null {
  const text = Buffer.allocUnsafe(to - from)
  let end = 0
  for (let at = from; at < to; ) {
    const byte = bytes[at] ?? 0
    if (byte >= deleted && isUnclean(bytes, at, byte)) return null
    const letter = byte === backslash ? (bytes[at + 1] ?? 0) : 0
    const sign = letter === 0 ? byte : letter === 117 ? asciiOf(bytes, at + 2) : (short[letter] ?? 0)
    if (sign === 0) return null
    text[end] = sign
    end += 1
    at += letter === 0 ? 1 : letter === 117 ? 6 : 2
  }
  return trimmed(text, 0, end)
}

/** A printable sign of ASCII in four hexadecimal digits; 0 for any other. */
function asciiOf(bytes: Buffer, at: number): number {
  const code = Number.parseInt(bytes.toString('latin1', at, at + 4), 16)
  return code >= 32 && code < deleted ? code : 0
}

function read(bytes: Buffer, from: number, to: number): Words | null {
  const text = parsed(bytes.toString('utf8', from - 1, to + 1))
  if (text === null || unclean.test(text) || !text.isWellFormed()) return null
  const written = Buffer.from(text.trim())
  return { text: written, textFrom: 0, textTo: written.length }
}

function parsed(json: string): string | null {
  try {
    return JSON.parse(json) as string
  } catch {
    return null
  }
}
