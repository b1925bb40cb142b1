/** A word, a number or one sign of a script without spaces, folded for comparing. */
export interface Token {
  readonly text: string
  /** Half-open span in code points of the original. */
  readonly start: number
  readonly end: number
  /** What stands between this token and the one before it, without letters and digits. */
  readonly gap: string
}

const plainWord = /^[a-z0-9]$/i
const wordSign = /^[\p{L}\p{N}\p{M}]$/u
const alone =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const invisible = /^\p{Cf}$/u
const mark = /^\p{M}$/u
/** Marks that Latin, Greek and Cyrillic letters carry; other scripts need theirs. */
const droppable = /[\u0300-\u036f]/g
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  đ: 'd',
  ł: 'l',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** One code point without case and diacritics; may become several letters, or none. */
function fold(sign: string): string {
  if (sign < '\u0080') return sign.toLowerCase()
  const plain = sign.normalize('NFKD').toLowerCase().replace(droppable, '').normalize('NFC')
  return letters[plain] ?? plain
}

/** Cuts a text into tokens. Invisible signs inside a word (soft hyphens, joiners) do not cut it. */
export function tokens(text: string): Token[] {
  const found: { text: string; start: number; end: number; gap: string }[] = []
  let word: { text: string; start: number; end: number; gap: string } | null = null
  let gap = ''
  let at = 0
  const close = () => {
    if (word) found.push(word)
    word = null
  }
  for (const sign of text) {
    const from = at
    at += 1
    // Most signs are plain: they are told apart without a look into the tables of Unicode.
    const plain = sign < '\u0080'
    if (!plain && invisible.test(sign)) continue
    if (plain ? !plainWord.test(sign) : !wordSign.test(sign)) {
      close()
      gap += sign
      continue
    }
    const last = found.at(-1)
    if (!plain && mark.test(sign) && !word && last && gap === '') {
      // A mark after a sign that stands alone belongs to it.
      last.text = (last.text + fold(sign)).normalize('NFC')
      last.end = at
      continue
    }
    const folded = fold(sign)
    if (!plain && alone.test(sign)) {
      close()
      found.push({ text: folded, start: from, end: at, gap })
      gap = ''
    } else if (word) {
      word.text += folded
      word.end = at
    } else {
      word = { text: folded, start: from, end: at, gap }
      gap = ''
    }
  }
  close()
  return joinNumbers(found.filter((one) => one.text !== ''))
}

const separator = /^[.,'’\u00a0\u2009\u202f ]$/

/** “1,204”, “1.204” and “1 204” are one number. */
function joinNumbers(all: readonly Token[]): Token[] {
  const joined: Token[] = []
  for (const token of all) {
    const last = joined.at(-1)
    const groups =
      last && /^\d{3}$/.test(token.text) && separator.test(token.gap) && endsInGroup(last, token.gap)
    if (last && groups) joined[joined.length - 1] = { ...last, text: last.text + token.text, end: token.end }
    else joined.push(token)
  }
  return joined
}

/** Only up to three digits, or what was joined from groups of three, can be followed by another group. */
function endsInGroup(last: Token, gap: string): boolean {
  if (!/^\d+$/.test(last.text)) return false
  const wide = last.end - last.start
  // A joined number is wider than its digits: the separators stand in between.
  return last.text.length <= 3 ? wide === last.text.length : wide > last.text.length && gap !== ''
}

/** The folded words alone: for phrases, which are compared with those of a text. */
export function words(text: string): string[] {
  return tokens(text).map((token) => token.text)
}
