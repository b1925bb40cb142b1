import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { globOf } from './glob.ts'

describe('a name with stars', () => {
  it('fits what a regular expression would fit', () => {
    const text = (letters: string[], maxLength: number) =>
      fc.array(fc.constantFrom(...letters), { maxLength }).map((all) => all.join(''))
    fc.assert(
      fc.property(text(['a', 'b', '*'], 8), text(['a', 'b', '🥾'], 12), (pattern, value) => {
        const expected = new RegExp(`^${pattern.split('*').join('.*')}$`, 'sv').test(value)
        expect(globOf(pattern).test(value)).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('takes no longer for many stars in a post of one endless word', () => {
    const glob = globOf(`${'a*'.repeat(40)}b`)
    const began = performance.now()
    expect(glob.test('a'.repeat(100_000))).toBe(false)
    expect(glob.test(`${'a'.repeat(100_000)}b`)).toBe(true)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
