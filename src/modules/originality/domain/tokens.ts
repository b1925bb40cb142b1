/** A word, or one sign of a script that is written without spaces, folded for comparing. */
export interface Token {
  readonly text: string
  /** Half-open span in code points of the original. */
  readonly start: number
  readonly end: number
}

const wordSign = /^[\p{L}\p{N}\p{M}]$/u
const alone =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u
const invisible = /^\p{Cf}$/u
const mark = /^\p{M}$/u
/** Accents of Latin, Greek and Cyrillic letters; other scripts cannot do without their marks. */
const accents = /[\u0300-\u036f]/g
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

/** Letters seen before, folded; there are few different ones in a text. */
const folded = new Map<string, string>()

function fold(sign: string): string {
  if (sign < '\u0080') return sign.toLowerCase()
  const known = folded.get(sign)
  if (known !== undefined) return known
  const plain = sign.normalize('NFKD').toLowerCase().replace(accents, '').normalize('NFC')
  const made = letters[plain] ?? plain
  if (folded.size > 5000) folded.clear()
  folded.set(sign, made)
  return made
}

/** True for a token that stands for one sign of a script without spaces. */
export function standsAlone(token: string): boolean {
  return token >= '\u0080' && alone.test(String.fromCodePoint(token.codePointAt(0) ?? 0))
}

type Kind = 'word' | 'alone' | 'mark' | 'skip' | 'gap'

function kindOf(sign: string): Kind {
  if (sign < '\u0080') return isPlainWord(sign.charCodeAt(0)) ? 'word' : 'gap'
  if (invisible.test(sign)) return 'skip'
  if (!wordSign.test(sign)) return 'gap'
  if (mark.test(sign)) return 'mark'
  return alone.test(sign) ? 'alone' : 'word'
}

function isPlainWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Cuts a text into tokens. Signs that cannot be seen (joiners, soft hyphens) neither cut a word nor count. */
export function tokens(text: string): Token[] {
  const found: { text: string; start: number; end: number }[] = []
  let open = false
  let at = 0
  for (const sign of text) {
    const start = at
    at += 1
    const kind = kindOf(sign)
    if (kind === 'skip') continue
    const last = found.at(-1)
    // A mark belongs to what it stands on, also where that stands alone.
    const joins =
      last && ((open && kind !== 'alone' && kind !== 'gap') || (kind === 'mark' && last.end === start))
    if (joins) {
      last.text += fold(sign)
      last.end = at
      continue
    }
    open = kind === 'word' || kind === 'mark'
    if (kind !== 'gap') found.push({ text: fold(sign), start, end: at })
  }
  return found.filter((token) => token.text !== '')
}
