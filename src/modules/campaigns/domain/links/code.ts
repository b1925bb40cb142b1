/** Without what looks alike in print: 0 and o, 1, i and l, u and v. */
const letters = '23456789abcdefghjkmnpqrstwxyz'
const LENGTH = 8

/**
 * A code that nobody guesses: 29^8, half a billion a placement where there are a thousand. Needs so many random bytes that
 * skipping those that would make some letters likelier hardly ever runs out.
 */
export function codeFrom(random: Uint8Array): string {
  const most = 256 - (256 % letters.length)
  const fair = [...random].filter((byte) => byte < most).slice(0, LENGTH)
  if (fair.length < LENGTH) throw new Error('too few random bytes for a code')
  return fair.map((byte) => letters[byte % letters.length]).join('')
}

export const RANDOM_BYTES = 64

/** Words that would be mistaken for something of ours. */
const kept = new Set(['admin', 'api', 'health', 'login', 'metrics', 'robots', 'sign-in', 'static', 'www'])

/** What is wrong with a chosen word, or null. */
export function wrongWord(word: string): string | null {
  if (!/^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/.test(word))
    return 'Use 3 to 40 small letters, numbers and hyphens, such as spring-sale.'
  return kept.has(word) ? 'This word is kept for Weft itself. Choose another.' : null
}

/** A code as somebody typed it from paper: capitals, blanks and full stops at the end do not count. */
export function codeTyped(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s.,;:!?)]+$/u, '')
}
