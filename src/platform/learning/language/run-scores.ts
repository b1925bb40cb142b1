import { countOf, flagOf, packed, type RunTable, restOf, slotOf } from './run-table.ts'

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

/** Slots for the runs of one text: the run, and its flag with the number of the text it was last seen in. */
const SEEN = 1024
const seen = new Int32Array(2 * SEEN)
const MOST_TEXTS = 2 ** 28
let text = 0
/** The different runs of one text: key, flag, and the slot to begin at; one more than there can be. */
const asked = new Int32Array(3 * (LAST_LETTER + LAST_WORD))
let runs = 0

const bytes = new Uint8Array(LAST_LETTER + 8)
/** Whole numbers, by language. */
const sums = new Int32Array(256)

/**
 * How much a text speaks for each language, as `eld` counts it: every different run of four bytes (three on from each
 * other within a word, and the last four) adds its score; the mean of all runs is brought to 0 to 1 by x ÷ (x + 25).
 * Languages that nothing speaks for are left out. The same as `eld.detect(text).getScores()`, in another order.
 */
export function runScores(table: RunTable, said: string): Score[] {
  count(table, said)
  return table.languages.flatMap((code, language): Score[] => {
    const score = scoreOf(language)
    return score > 0 ? [[code, score]] : []
  })
}

/** The two best of `runScores`; of equals the earlier. */
export function bestRuns(table: RunTable, said: string): Score[] {
  count(table, said)
  return leading(table)
}

/** The same of small letters and apostrophes of ASCII with one blank between words, from the first byte to `to`. */
export function bestRunsOfPlain(table: RunTable, said: Uint8Array, to: number): Score[] {
  countPlain(table, said, to)
  return leading(table)
}

function leading(table: RunTable): Score[] {
  let [first, second] = [-1, -1]
  let [best, next] = [0, 0]
  // Of two sums the larger is the better score.
  for (let language = 0; language < table.languages.length; language += 1) {
    const sum = sums[language] as number
    if (sum > best) {
      second = first
      next = best
      first = language
      best = sum
    } else if (sum > next) {
      second = language
      next = sum
    }
  }
  if (first < 0) return []
  const led = scoreFor(table, first)
  return second < 0 ? [led] : [led, scoreFor(table, second)]
}

const scoreFor = (table: RunTable, language: number): Score => [
  table.languages[language] ?? '',
  scoreOf(language),
]

/** Of what was counted last. */
function scoreOf(language: number): number {
  const mean = runs === 0 ? 0 : (sums[language] ?? 0) / runs
  return mean > 0 ? mean / (mean + SCALE) : 0
}

function begin(): void {
  sums.fill(0)
  runs = 0
  text += 1
  if (text < MOST_TEXTS) return
  seen.fill(0)
  text = 1
}

/** Adds up what every run of a text speaks for, in `sums`; how many different runs it has, in `runs`. */
function count(table: RunTable, said: string): void {
  const cut = said.slice(0, MOST_CHARACTERS)
  const words = (tidy.test(cut) ? cut : cut.replace(table.separators, ' ')).trim().toLowerCase()
  begin()
  let read = 0
  let at = 0
  for (let i = 0; i <= words.length; i += 1) {
    const code = i < words.length ? words.charCodeAt(i) : 32
    if (code === 32) {
      if (at > 0) addWord(table, bytes, 0, at)
      at = 0
      if (read > LAST_WORD) break
      read += 1
    } else {
      const end = put(table.letters, code, words.charCodeAt(i + 1), at)
      if (code >= 0xd800 && code < 0xe000) i += 1
      read += end - at
      at = end
      if (read > LAST_LETTER) {
        addWord(table, bytes, 0, at)
        break
      }
    }
  }
  weigh(table)
}

function countPlain(table: RunTable, said: Uint8Array, to: number): void {
  begin()
  // Each letter and each blank is read.
  const last = Math.min(to, LAST_LETTER + 1)
  for (let from = 0, at = 0; at <= last; at += 1) {
    if (at < last && said[at] !== 32) continue
    if (at > from) addWord(table, said, from, at - from)
    if (at > LAST_WORD) break
    from = at + 1
  }
  weigh(table)
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

/** Takes down the runs of the word of `whole` bytes that begins at `start`. No closures: there would be some for every word. */
function addWord(table: RunTable, of: Uint8Array, start: number, whole: number): void {
  const end = start + Math.min(whole, LONGEST_WORD)
  let from = start
  for (; from + 4 < end; from += 3) add(table, runAt(of, from, end), from === start ? 2 : 1)
  const first = from === start ? 1 : 0
  // What is left of a longer word belongs to its last run, which is in no table then.
  if (whole > LONGEST_WORD) add(table, rest(of, end - 4, start + whole), 5)
  else add(table, runAt(of, Math.max(start, end - 4), end), 3 + first)
}

/** The four bytes from `at` on; 0 from `end` on. */
function runAt(of: Uint8Array, at: number, end: number): number {
  const one = at < end ? (of[at] as number) : 0
  const two = at + 1 < end ? (of[at + 1] as number) : 0
  const three = at + 2 < end ? (of[at + 2] as number) : 0
  return packed(one, two, three, at + 3 < end ? (of[at + 3] as number) : 0)
}

function rest(of: Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let index = from; index < to; index += 1) hash = (Math.imul(hash, 31) + (of[index] ?? 0)) | 0
  return hash
}

/** Takes a run down, unless it was there before in this text. */
function add(table: RunTable, key: number, flag: number): void {
  const now = (text << 3) | flag
  let mark = slotOf(key, flag, SEEN)
  for (let was = seen[2 * mark + 1] as number; was >>> 3 === text; was = seen[2 * mark + 1] as number) {
    if (seen[2 * mark] === key && was === now) return
    mark = (mark + 1) & (SEEN - 1)
  }
  seen[2 * mark] = key
  seen[2 * mark + 1] = now
  asked[3 * runs] = key
  asked[3 * runs + 1] = flag
  asked[3 * runs + 2] = slotOf(key, flag, table.slots.length / 2)
  runs += 1
}

/** Adds up what all runs that were taken down speak for. */
function weigh({ slots, scores }: RunTable): void {
  // The processor waits for all of them at once; looked up one by one, it waits for each.
  let touched = 0
  for (let at = 2; at < 3 * runs; at += 3) touched ^= slots[2 * (asked[at] as number)] as number
  asked[3 * runs] = touched
  const size = slots.length / 2
  for (let at = 0; at < 3 * runs; at += 3) {
    const key = asked[at] as number
    const flag = asked[at + 1] as number
    let slot = asked[at + 2] as number
    for (let known = slots[2 * slot + 1] as number; known !== 0; known = slots[2 * slot + 1] as number) {
      if (slots[2 * slot] === key && flagOf(known) === flag) {
        speakFor(scores, known)
        break
      }
      slot = (slot + 1) & (size - 1)
    }
  }
}

function speakFor(scores: Uint16Array, known: number): void {
  const count = countOf(known)
  const rest = restOf(known)
  if (count === 1) addScore(rest)
  else for (let index = rest; index < rest + count; index += 1) addScore(scores[index] as number)
}

function addScore(score: number): void {
  const language = score >>> 8
  sums[language] = (sums[language] as number) + (score & 255) + LEAST
}
