import { packed, type RunTable, slotOf } from './run-table.ts'

export type Score = readonly [language: string, score: number]

/** What `eld` takes off each score to store less. */
const LEAST = 53
/** By which it brings a mean into 0 to 1. */
const SCALE = 25
const MOST_CHARACTERS = 1000
/** Bytes: words are read until so many, and letters until so many. */
const [LAST_WORD, LAST_LETTER] = [350, 380]
const LONGEST_WORD = 70
/** Nothing but letters with a blank between words: there is nothing to part. */
const tidy = /^[A-Za-z]+(?: [A-Za-z]+)*$/

/** Slots for the runs of one text, told apart from those of the text before by a number. */
const SEEN = 1024
const seenKey = new Int32Array(SEEN)
const seenFlag = new Uint8Array(SEEN)
const seenIn = new Int32Array(SEEN)
let text = 0

const bytes = new Uint8Array(LAST_LETTER + 8)
const sums = new Float64Array(256)

/**
 * How much a text speaks for each language, as `eld` counts it: every different run of four bytes (three on from each
 * other within a word, and the last four) adds its score; the mean of all runs is brought to 0 to 1 by x ÷ (x + 25).
 * Languages that nothing speaks for are left out. The same as `eld.detect(text).getScores()`, in another order.
 */
export function runScores(table: RunTable, said: string): Score[] {
  const runs = count(table, said)
  return table.languages.flatMap((code, language): Score[] => {
    const score = scoreOf(language, runs)
    return score > 0 ? [[code, score]] : []
  })
}

/** The two best of `runScores`; of equals the earlier. */
export function bestRuns(table: RunTable, said: string): Score[] {
  const runs = count(table, said)
  let [first, second] = [-1, -1]
  let [best, next] = [0, 0]
  for (let language = 0; language < table.languages.length; language += 1) {
    const score = scoreOf(language, runs)
    if (score > best) [second, next, first, best] = [first, best, language, score]
    else if (score > next) [second, next] = [language, score]
  }
  const named = (language: number, score: number): Score[] =>
    language < 0 ? [] : [[table.languages[language] ?? '', score]]
  return [...named(first, best), ...named(second, next)]
}

/** Of what was counted last. */
function scoreOf(language: number, runs: number): number {
  const mean = runs === 0 ? 0 : (sums[language] ?? 0) / runs
  return mean > 0 ? mean / (mean + SCALE) : 0
}

/** Adds up what every run of a text speaks for, in `sums`; says how many different runs it has. */
function count(table: RunTable, said: string): number {
  const cut = said.slice(0, MOST_CHARACTERS)
  const words = (tidy.test(cut) ? cut : cut.replace(table.separators, ' ')).trim().toLowerCase()
  text += 1
  sums.fill(0)
  let runs = 0
  let read = 0
  let at = 0
  for (let i = 0; i <= words.length; i += 1) {
    const code = i < words.length ? words.charCodeAt(i) : 32
    if (code === 32) {
      if (at > 0) runs += addWord(table, at)
      at = 0
      if (read > LAST_WORD) break
      read += 1
    } else {
      const end = put(table.letters, code, words.charCodeAt(i + 1), at)
      if (code >= 0xd800 && code < 0xe000) i += 1
      read += end - at
      at = end
      if (read > LAST_LETTER) {
        runs += addWord(table, at)
        break
      }
    }
  }
  return runs
}

/** Writes a character as the letters of its UTF-8 bytes from `at` on, and says where it ends. */
function put(letters: Uint8Array, code: number, next: number, at: number): number {
  const letter = (byte: number): number => letters[byte] ?? 0
  if (code < 0x80) {
    bytes[at] = code
    return at + 1
  }
  if (code < 0x800) {
    bytes[at] = letter(0xc0 | (code >> 6))
    bytes[at + 1] = letter(0x80 | (code & 0x3f))
    return at + 2
  }
  const pair = code >= 0xd800 && code < 0xe000
  const point = pair ? 0x10000 + (((code & 0x3ff) << 10) | (next & 0x3ff)) : code
  let end = at
  if (pair) bytes[end++] = letter(0xf0 | (point >> 18))
  bytes[end++] = pair ? letter(0x80 | ((point >> 12) & 0x3f)) : letter(0xe0 | (point >> 12))
  bytes[end++] = letter(0x80 | ((point >> 6) & 0x3f))
  bytes[end++] = letter(0x80 | (point & 0x3f))
  return end
}

const byte = (index: number): number => bytes[index] ?? 0

/** Adds the runs of the word that stands in `bytes`; says how many of them were new. */
function addWord(table: RunTable, whole: number): number {
  const length = Math.min(whole, LONGEST_WORD)
  let added = 0
  let from = 0
  for (; from + 4 < length; from += 3) {
    const key = packed(byte(from), byte(from + 1), byte(from + 2), byte(from + 3))
    added += add(table, key, from === 0 ? 2 : 1)
  }
  const first = from === 0 ? 1 : 0
  // What is left of a longer word belongs to its last run, which is in no table then.
  if (whole > LONGEST_WORD) return added + add(table, rest(LONGEST_WORD - 4, whole), 5)
  const last = length > 4 ? length - 4 : 0
  const at = (index: number): number => (last + index < length ? byte(last + index) : 0)
  return added + add(table, packed(at(0), at(1), at(2), at(3)), 3 + first)
}

function rest(from: number, to: number): number {
  let hash = 0
  for (let index = from; index < to; index += 1) hash = (Math.imul(hash, 31) + byte(index)) | 0
  return hash
}

/** Adds what a run speaks for, unless it was there before in this text; 1 when it is new. */
function add(table: RunTable, key: number, flag: number): 0 | 1 {
  let mark = slotOf(key, flag, SEEN)
  while (seenIn[mark] === text) {
    if (seenKey[mark] === key && seenFlag[mark] === flag) return 0
    mark = (mark + 1) & (SEEN - 1)
  }
  seenIn[mark] = text
  seenKey[mark] = key
  seenFlag[mark] = flag
  const { keys, flags, of, scores } = table
  const size = keys.length
  let slot = slotOf(key, flag, size)
  while (flags[slot] !== 0) {
    if (keys[slot] === key && flags[slot] === flag) {
      const from = table.from[slot] ?? 0
      const end = from + (table.count[slot] ?? 0)
      for (let index = from; index < end; index += 1) {
        const language = of[index] ?? 0
        sums[language] = (sums[language] ?? 0) + (scores[index] ?? 0) + LEAST
      }
      return 1
    }
    slot = (slot + 1) & (size - 1)
  }
  return 1
}
