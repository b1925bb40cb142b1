import { Parser } from 'htmlparser2'
import { UnsafeFeed } from './types.ts'

// HTML 4 and XML feeds mean the mathematical brackets; HTML 5 moved the two names elsewhere.
const html4: ReadonlyMap<string, string> = new Map([
  ['lang', '\u2329'],
  ['rang', '\u232a'],
])
const known = new Map<string, string | null>([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The character an HTML name stands for, or null. */
export function namedCharacter(name: string): string | null {
  const cached = known.get(name)
  if (cached !== undefined) return cached
  if (!/^[a-z][a-z0-9]{1,31}$/i.test(name)) return null
  const found = html4.get(name) ?? decodedBy(`&${name};`)
  // The table of names is finite, but what strangers write is not.
  if (known.size < 4000) known.set(name, found)
  return found
}

function decodedBy(reference: string): string | null {
  let text = ''
  const parser = new Parser({ ontext: (part) => (text += part) }, { decodeEntities: true })
  parser.end(reference)
  return text === reference || text.endsWith(';') ? null : text
}

export function numericCharacter(body: string): string {
  const hex = body[0] === 'x' || body[0] === 'X'
  const point = Number.parseInt(hex ? body.slice(1) : body, hex ? 16 : 10)
  const valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
  return valid ? String.fromCodePoint(point) : '\ufffd'
}

const reference = /&(?:#(x[0-9a-f]{1,8}|\d{1,9})|([a-z][\w.-]*));/gi

export type Decoder = (text: string) => string

// Everything the document's own entities may add up to; a feed needs a few names, not a library.
const maxExpansion = 100_000

/** Decodes references once: numbers, the document's own (plain) entities, HTML's names. Unknown ones stay as written. */
export function decoderFor(own: ReadonlyMap<string, string>): Decoder {
  let expanded = 0
  return (text) => {
    if (!text.includes('&')) return text
    return text.replace(reference, (whole, number: string | undefined, name: string | undefined) => {
      if (number !== undefined) return numericCharacter(number)
      const value = own.get(name ?? '')
      if (value === undefined) return namedCharacter(name ?? '') ?? whole
      expanded += value.length
      if (expanded > maxExpansion)
        throw new UnsafeFeed('Its entities unfold to far more than the document holds.')
      return value
    })
  }
}

/**
 * Decodes the way browsers read attributes, where a number needs no semicolon: for judging what an address really is,
 * not for showing it.
 */
export function decodeAsBrowser(text: string): string {
  return text
    .replace(/&#(x[0-9a-f]+|\d+);?/gi, (_, number: string) => numericCharacter(number))
    .replace(reference, (whole, number: string | undefined, name: string | undefined) =>
      number !== undefined ? numericCharacter(number) : (namedCharacter(name ?? '') ?? whole),
    )
}
