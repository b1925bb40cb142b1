/** What of a text says something about its language, as runs of letters are counted in it. */
export interface PlainWords {
  /** Small letters and apostrophes, one blank between words; up to `to`. */
  readonly bytes: Uint8Array
  readonly to: number
  /** How long `languageText` of it is. */
  readonly length: number
}

const MOST_READ = 2000
/** Beyond it the text is cut before it is counted. */
const LONGEST = 1000
/** So few words are weighed one by one, which needs them as texts. */
const FEW = 4

const kind = { parts: 0, letter: 1, apostrophe: 2, hyphen: 3, joins: 4, special: 5 } as const

/** Of each sign of ASCII. What a link, a name, a tag or an entity needs is special; digits part words, but belong to them. */
const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  if (/[a-z]/i.test(sign)) return kind.letter
  if (/[0-9_]/.test(sign)) return kind.joins
  if (/[/@&#]/.test(sign)) return kind.special
  return sign === "'" ? kind.apostrophe : sign === '-' ? kind.hyphen : kind.parts
})

const bytes = new Uint8Array(MOST_READ)

/**
 * Most posts: more than a few words of ASCII without links, names, tags, laughs or the marks of repeated posts. Of those one look at
 * each sign does what `languageText` and the parting of words do with a dozen expressions. Null for any other text. What is
 * returned holds until the next call.
 */
export function plainWords(text: string): PlainWords | null {
  const end = Math.min(text.length, MOST_READ)
  let [to, length, words] = [0, 0, 0]
  // Whether the sign before belongs to a word, is kept by `languageText`, and whether a blank is due before the next letter.
  let within = false
  let kept = false
  let due = false
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at)
    const is = code < 128 ? kinds[code] : kind.special
    if (is === kind.special) return null
    if (is === kind.parts || is === kind.joins) {
      if (is === kind.joins && !within && mayBeSpecial(text, at)) return null
      within = is === kind.joins
      kept = false
      due = true
      continue
    }
    if (!kept) words += 1
    length += kept || length === 0 ? 1 : 2
    kept = true
    if (is === kind.letter) {
      if (!within && mayBeSpecial(text, at)) return null
      within = true
    } else {
      within = false
      if (is === kind.apostrophe && !isLetter(text.charCodeAt(at + 1))) return null
      if (is === kind.hyphen) {
        due = true
        continue
      }
    }
    if (due && to > 0) bytes[to++] = 32
    due = false
    bytes[to++] = code | 32
  }
  return words > FEW && length <= LONGEST ? { bytes, to, length } : null
}

const isLetter = (code: number): boolean => code < 128 && kinds[code] === kind.letter

const small = (text: string, at: number): string => text[at]?.toLowerCase() ?? ''

/** What laughs and marks of repeated posts begin with: two signs, and where it says so one of those behind. */
const beginnings: Readonly<Record<string, string>> = {
  ...{ ha: 'hjx', he: 'hjx', hi: 'hjx', ja: 'hjx', je: 'hjx', xa: 'hjx' },
  ...{ lo: 'lo', ro: 'f', vi: 'a' },
  ...{ lm: '', xd: '', kk: '', rs: '', ww: '', rt: '', mt: '' },
}

/** For two small letters: 0 for most, else 1 + their place among these. */
const third = Object.values(beginnings)
const begins = new Uint8Array(1024)
for (const [place, two] of Object.keys(beginnings).entries()) begins[pairOf(two, 0)] = place + 1

function pairOf(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 5) | (text.charCodeAt(at + 1) & 31)
}

/** Whether a word that begins here may be a laugh or the mark of a repeated post. */
function mayBeSpecial(text: string, at: number): boolean {
  const place = begins[pairOf(text, at)] ?? 0
  if (place === 0) return false
  const behind = third[place - 1] ?? ''
  return behind === '' || behind.includes(small(text, at + 2))
}
