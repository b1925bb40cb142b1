import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

/**
 * Runs of up to four bytes and how much each speaks for which language, as `eld` ships them, laid out flat: its own
 * tables of objects take 190 MB and a tenfold of the time. A run is found by open addressing.
 */
export interface RunTable {
  /** ISO 639-1, by number. */
  readonly languages: readonly string[]
  /**
   * Two numbers a slot, beside each other, for a slot is looked up where it lies in no cache: the bytes of a run, packed; and
   * 0 where nothing is, else `meta`.
   */
  readonly slots: Int32Array
  /** A language's number and its score: `language << 8 | score`. */
  readonly scores: Uint16Array
  /** Everything that parts words. */
  readonly separators: RegExp
  /** The letter by which `eld` writes each byte that is no ASCII. */
  readonly letters: Uint8Array
}

export const packed = (a: number, b: number, c: number, d: number): number =>
  (a << 24) | (b << 16) | (c << 8) | d

/**
 * What is known of a run: in the lowest three bits 1 + (begins a word) + 2 (ends one); in the next five how many languages it
 * speaks for; above, where they begin in `scores`, or the only one itself.
 */
const meta = (flag: number, count: number, rest: number): number => (rest << 8) | (count << 3) | flag
export const flagOf = (known: number): number => known & 7
export const countOf = (known: number): number => (known >>> 3) & 31
export const restOf = (known: number): number => known >>> 8

/** Where a run stands in a table of `size` slots, a power of two, when nothing is in its way. */
export const slotOf = (key: number, flag: number, size: number): number =>
  ((Math.imul(key ^ (flag * 0x9e3779b1), 0x85ebca6b) >>> 7) ^ (key >>> 3)) & (size - 1)

/** Reads the tables of `eld`, medium size; its package shows no other way to them than its files. */
export function loadRuns(): RunTable {
  const manifest = findPackageJSON('eld', import.meta.url)
  if (manifest === undefined) throw new Error('The package eld is not installed.')
  const file = (name: string): string => readFileSync(join(dirname(manifest), 'src', name), 'utf8')
  const source = file('ngrams/medium.js')
  const at = source.indexOf('ngrams:{')
  const languages = [...source.slice(0, at).matchAll(/\d+:'([a-z]+)'/g)].map(([, code = '']) => code)
  return {
    languages,
    ...laidOut(source.slice(at + 'ngrams:{'.length)),
    separators: separatorsIn(file('regexPatterns.js')),
    letters: lettersIn(file('dictionary.js')),
  }
}

/** What is no letter parts words, but for an apostrophe behind one. */
function separatorsIn(source: string): RegExp {
  const letters = /'bmp': '([^']+)'/.exec(source)?.[1]
  if (letters === undefined) throw new Error('This version of eld keeps its letters elsewhere.')
  return new RegExp(`[^${letters}]+(?<![\\x27\\x60\\u2019])`, 'gu')
}

/** `[' ', 'a', '\'', …]`: the letter for each byte. */
function lettersIn(source: string): Uint8Array {
  const list = source.slice(source.indexOf('= [') + 3)
  const letters = [...list.matchAll(/'(\\?.)'/gu)].map(([, letter = '']) => letter.at(-1) ?? '')
  if (letters.length < 248) throw new Error('This version of eld keeps its bytes elsewhere.')
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
}

const [COMMA, COLON, OPEN, CLOSE, BACKSLASH] = [44, 58, 123, 125, 92]
const isQuote = (code: number): boolean => code === 34 || code === 39

/** `'L>7L':{0:164},L_QL:{0:148,3:99},…`, read letter by letter: as objects it would be a hundred megabytes for a moment. */
function laidOut(text: string) {
  const table = emptyFor(text)
  const run = new Uint8Array(8)
  let next = 0
  let at = 0
  while (at < text.length && text.charCodeAt(at) !== CLOSE) {
    const name = readName(text, at, run)
    const first = next
    // Behind the name stands “:{”.
    at = name.end + 2
    for (let number = 0, language = 0; ; at += 1) {
      const code = text.charCodeAt(at)
      if (code === COLON) [language, number] = [number, 0]
      else if (code === COMMA || code === CLOSE) {
        table.scores[next] = scoreFor(language, number)
        next += 1
        number = 0
        if (code === CLOSE) break
      } else number = number * 10 + code - 48
    }
    place(table, run.subarray(0, name.length), first, next - first)
    at += text.charCodeAt(at + 1) === COMMA ? 2 : 1
  }
  return table
}

function scoreFor(language: number, score: number): number {
  if (score > 255) throw new Error('This version of eld has larger scores.')
  return (language << 8) | score
}

function emptyFor(text: string) {
  let [runs, colons] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === OPEN) runs += 1
    if (code === COLON) colons += 1
  }
  const size = 2 ** Math.ceil(Math.log2(runs * 2))
  return {
    slots: new Int32Array(2 * size),
    // One colon follows each name. A few more than there are: some names hold one.
    scores: new Uint16Array(colons - runs),
  }
}

/** The name that begins at `at`, in quotes or bare, into `run`; `end` is where its colon stands. */
function readName(text: string, at: number, run: Uint8Array): { length: number; end: number } {
  const quote = text.charCodeAt(at)
  const quoted = isQuote(quote)
  let length = 0
  let end = quoted ? at + 1 : at
  for (; text.charCodeAt(end) !== (quoted ? quote : COLON); end += 1) {
    if (quoted && text.charCodeAt(end) === BACKSLASH) end += 1
    run[length] = text.charCodeAt(end)
    length += 1
  }
  return { length, end: quoted ? end + 1 : end }
}

const BLANK = 32

/** Puts a run where it is found again. A blank before it says that it begins a word, one behind it that it ends one. */
function place(table: ReturnType<typeof emptyFor>, run: Uint8Array, from: number, count: number): void {
  if (count > 31) throw new Error('This version of eld has runs of more languages.')
  const first = run[0] === BLANK ? 1 : 0
  const last = run.length > 1 && run.at(-1) === BLANK ? 1 : 0
  const at = (index: number): number => (first + index < run.length - last ? (run[first + index] ?? 0) : 0)
  const key = packed(at(0), at(1), at(2), at(3))
  const flag = 1 + first + 2 * last
  const { slots, scores } = table
  const size = slots.length / 2
  let slot = slotOf(key, flag, size)
  while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & (size - 1)
  slots[2 * slot] = key
  slots[2 * slot + 1] = meta(flag, count, count === 1 ? (scores[from] ?? 0) : from)
}
