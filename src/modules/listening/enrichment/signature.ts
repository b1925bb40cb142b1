import { isPlain } from '#platform/learning/plain.ts'

/** How many keys a text has. */
export const BANDS = 6
const bandRows = 5
const ROWS = BANDS * bandRows
const shingle = 3
/** Below this a text is too common to be a copy of anything. */
const fewestWords = 5

const saltOf = (row: number): number => Math.imul(row + 1, 0x9e3779b1)

function mixedBy(salted: number): number {
  let mixed = Math.imul(salted, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** The text's signature: MinHash over runs of three words, 30 numbers. Null for a text too short to compare. */
export function signatureOf(text: string): Uint32Array | null {
  const cut = text.slice(0, 20_000)
  const count = isPlain(cut) ? layPlain(withoutNames(cut)) : layAny(cut)
  if (count < fewestWords) return null
  const runs = hashRuns(count)
  const signature = new Uint32Array(ROWS)
  for (let row = 0; row < ROWS; row += 1) {
    const salt = saltOf(row)
    // With the highest bit turned they compare as whole numbers do, which costs less than as numbers of 32 bits without a sign.
    let least = 0x7fffffff
    for (let run = 0; run < runs; run += 1) {
      const mixed = mixedBy((hashes[run] as number) ^ salt) ^ 0x80000000
      if (mixed < least) least = mixed
    }
    signature[row] = least ^ 0x80000000
  }
  return signature
}

/** The numbers of the runs of three words of what was laid out, into `hashes`; says how many. */
function hashRuns(count: number): number {
  const runs = count - shingle + 1
  let from = 0
  for (let at = 0; at < runs; at += 1) {
    let hash = 0x811c9dc5 | 0
    for (const to = ends[at + shingle - 1] as number; from < to; from += 1)
      hash = Math.imul(hash ^ (line[from] as number), 0x01000193)
    hashes[at] = hash
    from = (ends[at] as number) + 1
  }
  return runs
}

/** The words of one text, small, one space between them (UTF-16 units), and where each ends. */
let line = new Uint16Array(4096)
let ends = new Int32Array(4096)
/** Of each run of three of them. */
let hashes = new Int32Array(4096)

/** Lays out the words of a text of ASCII; says how many they are. */
function layPlain(text: string): number {
  makeRoom(text.length + 1)
  let count = 0
  let to = 0
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const small = code > 64 && code < 91 ? code | 32 : code
    if ((small > 96 && small < 123) || (code > 47 && code < 58)) {
      line[to] = small
      to += 1
      within = true
    } else if (within) {
      ends[count] = to
      count += 1
      line[to] = 32
      to += 1
      within = false
    }
  }
  if (!within) return count
  ends[count] = to
  return count + 1
}

const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu

/** The same of any text. Signs of scripts without spaces are words of their own. */
function layAny(text: string): number {
  const words = withoutNames(text.normalize('NFKC').toLowerCase()).match(word) ?? []
  makeRoom(words.reduce((sum, one) => sum + one.length + 1, 0))
  let to = 0
  for (const [number, one] of words.entries()) {
    for (let at = 0; at < one.length; at += 1) line[to + at] = one.charCodeAt(at)
    to += one.length
    ends[number] = to
    line[to] = 32
    to += 1
  }
  return words.length
}

function withoutNames(text: string): string {
  return text.includes('@') || text.includes('://') ? text.replace(/https?:\/\/\S+|@[\w.-]+/giu, ' ') : text
}

function makeRoom(length: number): void {
  if (line.length >= length) return
  line = new Uint16Array(length)
  ends = new Int32Array(length)
  hashes = new Int32Array(length)
}

/** Two halves of a key on their way into one number. */
const halves = new DataView(new ArrayBuffer(8))
/** Five numbers of up to ten digits, with commas. */
const written = new Uint8Array(bandRows * 11)

/**
 * Six keys of a text; two texts with a key in common are nearly the same (nine in ten at four fifths of the runs in
 * common, one in six at half). Empty for a text too short to compare. Each fits PostgreSQL's bigint: FNV-1a of the band's
 * number and its five numbers, written out, and another of the five alone.
 */
export function bandsOf(signature: Uint32Array | null): bigint[] {
  if (signature === null) return []
  const bands: bigint[] = []
  for (let band = 0; band < BANDS; band += 1) {
    const from = write(signature, band)
    let high = heads[band] as number
    let low = empty
    for (let at = from; at < written.length; at += 1) {
      high = Math.imul(high ^ (written[at] as number), 0x01000193)
      low = Math.imul(low ^ (written[at] as number), 0x01000193)
    }
    halves.setUint32(0, high)
    halves.setUint32(4, mix(low, band + 100))
    bands.push(halves.getBigInt64(0))
  }
  return bands
}

/** Writes the numbers of a band at the end of `written`, as `join(',')` would; says where they begin. */
function write(signature: Uint32Array, band: number): number {
  let at = written.length
  for (let row = bandRows - 1; row >= 0; row -= 1) {
    let rest = signature[band * bandRows + row] as number
    // Four digits at a time: parting whole numbers of this size is a multiplication.
    while (rest >= 10_000) {
      const more = Math.floor(rest / 10_000)
      let four = rest - more * 10_000
      for (let digit = 0; digit < 4; digit += 1) {
        const tenth = tenthOf(four)
        at -= 1
        written[at] = 48 + four - tenth * 10
        four = tenth
      }
      rest = more
    }
    do {
      const tenth = tenthOf(rest)
      at -= 1
      written[at] = 48 + rest - tenth * 10
      rest = tenth
    } while (rest > 0)
    if (row > 0) {
      at -= 1
      written[at] = 44
    }
  }
  return at
}

/** Of a whole number below 10,000, rounded down. */
const tenthOf = (number: number): number => (number * 6554) >>> 16

/** About the share of runs of words two texts have in common, from 0 to 1. */
export function likeness(one: Uint32Array, other: Uint32Array): number {
  let same = 0
  for (let row = 0; row < one.length; row += 1) if (one[row] === other[row]) same += 1
  return same / one.length
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** What the number of each band begins with. */
const heads = Int32Array.from({ length: BANDS }, (_, band) => hashOf(`${band}:`))
const empty = hashOf('') | 0

function mix(hash: number, row: number): number {
  return mixedBy(hash ^ saltOf(row)) >>> 0
}
