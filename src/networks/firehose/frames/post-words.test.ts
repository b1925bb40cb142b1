import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsIn } from './post-words.ts'

const signs = [
  'a',
  ' ',
  '\n',
  '\t',
  '\r',
  '"',
  '\\',
  '/',
  '<',
  '&',
  'é',
  '\u00a0',
  '\u0085',
  '\u007f',
  '\u1680',
]
const wide = [
  '\u2003',
  '\u2028',
  '\u202f',
  '\u205f',
  '\u2060',
  '\u3000',
  '新',
  '🥾',
  '\ufeff',
  '\u0000',
  '…',
  '\u180e',
]
const text = fc.string({ unit: fc.constantFrom(...signs, ...wide), maxLength: 12 })
/** Ways of writing the same in JSON: as JavaScript does, as Go does, and with everything escaped. */
const ways = {
  plain: JSON.stringify,
  go: (said: string) => JSON.stringify(said).replace(/[<>&\u2028\u2029]/g, escaped),
  all: (said: string) => `"${[...said].map((sign) => [...sign].map(escaped).join('')).join('')}"`,
  slash: (said: string) => JSON.stringify(said).replaceAll('/', '\\/'),
}
function escaped(sign: string): string {
  return Array.from(
    { length: sign.length },
    (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('')
}
const dirty = /(?![\t\n])[\p{Cc}\ufeff]/u

it('reads words as JSON does, without the space around them, and leaves those to clean to a reader', () => {
  const way = fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[]))
  fc.assert(
    fc.property(text, way, fc.nat(5), (said, as, before) => {
      const json = ways[as](said)
      const bytes = Buffer.from(`${'x'.repeat(before)}${json}yyyy`)
      const to = before + Buffer.byteLength(json) - 1
      const words = wordsIn(bytes, before + 1, to, false)
      expect(words?.text.toString('utf8', words.textFrom, words.textTo)).toBe(
        dirty.test(said) ? undefined : said.trim(),
      )
      if (words && !json.includes('\\') && said.trim() === said.replace(/^[ \n\t]+|[ \n\t]+$/g, ''))
        expect(words.text).toBe(bytes)
    }),
    { numRuns: 5000 },
  )
})

it('takes no more than readers keep, and nothing that is no text', () => {
  const long = Buffer.from(`"${'a'.repeat(90_001)}"`)
  expect(wordsIn(long, 1, long.length - 1, true)).toBeNull()
  const half = Buffer.from('"a\\ud800b"')
  expect(wordsIn(half, 1, half.length - 1, false)).toBeNull()
})
