import { createHash, randomInt } from 'node:crypto'

// Without letters and digits that are taken for each other.
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const LENGTH = 10
const pattern = new RegExp(`\\bweft-[${signs}]{${LENGTH}}\\b`, 'i')

/** A word nobody guesses, to be sent to one account and written back from another one. */
export function newCode(): string {
  return `weft-${Array.from({ length: LENGTH }, () => signs[randomInt(signs.length)]).join('')}`
}

/** The first such word in a text; null without one. */
export function codeIn(text: string): string | null {
  return pattern.exec(text)?.[0].toLowerCase() ?? null
}

/** Only this is kept. */
export function codeHash(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
