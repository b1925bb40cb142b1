import { describe, expect, it } from 'vitest'
import { createMatcher, evaluate, parseQuery, type Query } from '../index.ts'
import { chance } from '../testing/chance.ts'

const luck = chance(20_261_122)
const letters = ['a', 'B', 'é', 'я', '1']
const word = (shortest: number) =>
  Array.from({ length: shortest + luck.below(4) }, () => luck.pick(letters)).join('')

const read = (text: string): Query => {
  const parsed = parseQuery(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return parsed.query
}

/** The random queries of the property test always hold short beginnings too; then six bytes are never asked about. */
describe('beginnings of six bytes and more, without shorter ones', () => {
  const queries = Array.from({ length: 200 }, () => read(`${word(6)}*`))
  const texts = [...new Set(queries.map(({ text }) => text))]

  function compare(matcher: ReturnType<typeof createMatcher>): number {
    let matches = 0
    for (let round = 0; round < 150; round++) {
      const known = luck.pick(texts).slice(0, -1)
      const said = [word(3), known.slice(0, 5), known, known + luck.pick(letters), word(7), `#${known}x`]
      const post = { text: said.slice(luck.below(4)).join(' ') }
      const expected = new Set(queries.flatMap((query) => (evaluate(query, post) ? [query.text] : [])))
      expect(matcher.match(post).toSorted(), post.text).toEqual([...expected].toSorted())
      matches += expected.size
    }
    return matches
  }

  it('are found exactly', () => {
    const matcher = createMatcher()
    for (const text of texts) matcher.set(text, read(text))
    expect(compare(matcher)).toBeGreaterThan(100)
  })

  it('are found when shorter ones were there and went', () => {
    const matcher = createMatcher()
    for (const text of ['ab*', 'abab*', 'b1b1b*']) matcher.set(text, read(text))
    for (const text of texts) matcher.set(text, read(text))
    for (const text of ['ab*', 'abab*', 'b1b1b*']) matcher.remove(text)
    expect(compare(matcher)).toBeGreaterThan(100)
  })
})

it('reads more words than there was room for, also when the last one ends the post', () => {
  for (const count of [255, 256, 257, 511, 512, 513, 1024]) {
    const matcher = createMatcher()
    for (const text of ['last', '"word last"', 'lastly*']) matcher.set(text, read(text))
    const words = `${'word '.repeat(count - 1)}last`
    expect(matcher.match({ text: words }).toSorted(), `${count}`).toEqual(['"word last"', 'last'])
    expect(matcher.match({ text: `${words}ly` })).toEqual(['lastly*'])
  }
})
