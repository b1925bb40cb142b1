const kind = { between: 0, word: 1, mark: 2, alone: 3, maybe: 4 } as const

/**
 * Of each sign of ASCII: between tokens; of a word; one of the marks that stand in runs; a token alone; or something that may
 * begin a name, a tag, a face or a link, or needs to be made readable first.
 */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/\s/.test(sign)) return kind.between
  if (/[a-z0-9]/i.test(sign)) return kind.word
  if (/[!?.]/.test(sign)) return kind.mark
  return /[@#<>:;=&\\"]/.test(sign) ? kind.maybe : kind.alone
})

const [H, EIGHT, SMALL_X, LARGE_X, APOSTROPHE] = [104, 56, 120, 88, 39]
/** What may follow the eyes of a face; `8` and `x` begin words as well. */
const face = new Set([...`-o*')][(dDpPsS/\\|`].map((sign) => sign.charCodeAt(0)))

/** FNV-1a. */
const SEED = 0x811c9dc5 | 0
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

/** The number of a word, as `layTokens` tells it. */
export function numberOf(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at += 1) hash = step(hash, word.charCodeAt(at))
  return hash === 0 ? 1 : hash
}

/** Where tokens begin and end, two numbers each; holds until the next call. */
let ends = new Int32Array(2048)
export const tokenAt = (text: string, at: number): string => text.slice(ends[2 * at], ends[2 * at + 1])

/**
 * A number for the small letters and digits of a word, the same for the same; 0 for what is more or less than that: marks,
 * words with an apostrophe, or with a sign three times in a row, which may stand for one with fewer.
 */
let numbers = new Int32Array(1024)
export const wordAt = (at: number): number => numbers[at] as number

/**
 * Lays out the tokens of a text of ASCII that has neither names nor tags, links nor faces: words, runs of `!`, `?` or `.`, other
 * signs one by one; the same that an expression for any text finds. @returns how many, or -1 for any other text
 */
export function layTokens(text: string): number {
  if (ends.length < 2 * text.length) {
    ends = new Int32Array(2 * text.length)
    numbers = new Int32Array(text.length)
  }
  let count = 0
  let at = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const is = code < 128 ? kinds[code] : kind.maybe
    if (is === kind.maybe && !standsAlone(text, at, code)) return -1
    if (is === kind.between) {
      at += 1
      continue
    }
    if (is === kind.word && mayBeMore(text, at, code)) return -1
    ends[2 * count] = at
    numbers[count] = 0
    if (is === kind.word) {
      const to = endOfWord(text, at)
      numbers[count] = numberFor(text, at, to)
      at = to
    } else {
      at += 1
      if (is === kind.mark) while (text.charCodeAt(at) === code) at += 1
    }
    ends[2 * count + 1] = at
    count += 1
  }
  return count
}

function numberFor(text: string, from: number, to: number): number {
  let hash = SEED
  let before = 0
  let last = 0
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    const small = code > 64 && code < 91 ? code | 32 : code
    if (small === APOSTROPHE || (small === last && small === before)) return 0
    hash = step(hash, small)
    before = last
    last = small
  }
  return hash === 0 ? 1 : hash
}

/** Where a word ends: letters and digits, and letters behind an apostrophe. */
function endOfWord(text: string, from: number): number {
  let at = from
  while (kindAt(text, at) === kind.word) at += 1
  while (text.charCodeAt(at) === APOSTROPHE && isLetter(text, at + 1)) {
    at += 1
    while (isLetter(text, at)) at += 1
  }
  return at
}

/** Behind the end, and of other scripts: no kind that goes on. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code < 128 ? (kinds[code] as number) : kind.maybe
}

const isLetter = (text: string, at: number): boolean =>
  kindAt(text, at) === kind.word && text.charCodeAt(at) > 57

/** What needs no second look: eyes with a blank or the end behind them. */
function standsAlone(text: string, at: number, code: number): boolean {
  if (code !== 58 && code !== 59) return false
  const next = text.charCodeAt(at + 1)
  return at + 1 === text.length || next === 32 || next === 10
}

/** A word that may be a link, or the eyes of a face. */
function mayBeMore(text: string, at: number, code: number): boolean {
  if (code === H) return text.startsWith('http', at)
  return (code === EIGHT || code === SMALL_X || code === LARGE_X) && face.has(text.charCodeAt(at + 1))
}
