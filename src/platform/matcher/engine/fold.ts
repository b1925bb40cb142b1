import { fold, ignored, picture, solo } from '../language/characters.ts'

/** What a folded character does to the token before it. */
export const kinds = {
  separator: 0,
  ignored: 1,
  letter: 2,
  solo: 3,
  mark: 4,
  underscore: 5,
  sigil: 6,
  picture: 7,
  flag: 8,
  joiner: 9,
  flagTag: 10,
  several: 11,
} as const

const isPicture = new RegExp(`^${picture}$`, 'v')
const isFlag = /^\p{RI}$/v
const isIgnored = new RegExp(`^${ignored}$`, 'v')
const isSolo = new RegExp(`^${solo}$`, 'v')
const isLetter = /^[\p{L}\p{N}]$/v
const isMark = /^\p{M}$/v

const pages: (Int32Array | undefined)[] = []
/** What one character folds to when it folds to more than one: entries in a row. */
const sequences: Int32Array[] = []

/**
 * How a character counts: its kind in the low four bits and, above them, the character it folds to, or for `several`
 * the number of its sequence. Pages of 256 are made when first needed.
 */
export function entryOf(code: number): number {
  const page = pages[code >> 8] ?? makePage(code >> 8)
  return page[code & 255] ?? 0
}

/** The entries of a `several`. */
export const sequenceOf = (entry: number): Int32Array => sequences[entry >> 4] ?? empty
const empty = new Int32Array(0)

function makePage(number: number): Int32Array {
  const page = Int32Array.from({ length: 256 }, (_, at) => makeEntry((number << 8) | at))
  pages[number] = page
  return page
}

function makeEntry(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return kinds.separator
  const char = String.fromCodePoint(code)
  if (isPicture.test(char)) return (code << 4) | (isFlag.test(char) ? kinds.flag : kinds.picture)
  if (isIgnored.test(char)) {
    if (code === 0x200d) return kinds.joiner
    return code >= 0xe0020 && code <= 0xe007f ? (code << 4) | kinds.flagTag : kinds.ignored
  }
  const entries = Array.from(fold(char), entryOfFolded)
  const [only] = entries
  if (only === undefined) return kinds.ignored
  if (entries.length === 1) return only
  return ((sequences.push(Int32Array.from(entries)) - 1) << 4) | kinds.several
}

function entryOfFolded(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return (code << 4) | kindOfFolded(char)
}

function kindOfFolded(char: string): number {
  if (isSolo.test(char)) return kinds.solo
  if (isLetter.test(char)) return kinds.letter
  if (isMark.test(char)) return kinds.mark
  if (char === '_') return kinds.underscore
  return char === '#' || char === '@' ? kinds.sigil : kinds.separator
}

/**
 * Bytes below 128: the folded letter or digit, 0 a separator, 1 what may begin a tag, a mention or a link; above: 2.
 * Letters and digits are above 2.
 */
export const asciiFold = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte > 127) return 2
  const char = String.fromCharCode(byte)
  if (char === '#' || char === '@' || char === ':') return 1
  return /[A-Za-z0-9]/.test(char) ? char.toLowerCase().charCodeAt(0) : 0
})
