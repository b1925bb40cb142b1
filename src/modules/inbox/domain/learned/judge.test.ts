import { describe, expect, it } from 'vitest'
import { byChance, figuresOf, objection, type Trial } from './judge.ts'

const trial = (truth: string, own: string, words: string, unsure = false): Trial => ({
  ...{ truth, own, words, unsure },
})
const times = (n: number, one: Trial) => Array.from({ length: n }, () => one)
/** Both desks stand in it, and both ways are right about them. */
const common = [...times(10, trial('hr', 'hr', 'hr')), ...times(10, trial('sales', 'sales', 'sales'))]

describe('whether what was learned is used', () => {
  it.each([
    ['few', times(19, trial('hr', 'hr', 'sales'))],
    ['few', times(50, trial('hr', 'hr', 'sales'))],
    ['not-better', common],
    ['by-chance', [...common, ...times(3, trial('hr', 'hr', 'sales'))]],
    [null, [...common, ...times(8, trial('hr', 'hr', 'sales'))]],
  ])('%s', (expected, trials) => {
    expect(objection(trials, null)).toBe(expected)
  })

  it('is worse than the one in use', () => {
    const good = [...common, ...times(8, trial('hr', 'hr', 'sales'))]
    const better = [...common, ...times(8, trial('hr', 'hr', 'sales')), trial('hr', 'hr', 'sales')]
    expect(objection([...good, trial('hr', 'sales', 'sales')], better)).toBe('worse-than-now')
  })

  it('counts how often each was right, and chance as a coin would', () => {
    const trials = [trial('a', 'a', 'b'), trial('a', 'b', 'a', true), trial('a', 'a', 'a')]
    expect(figuresOf(trials)).toEqual({
      ...{ own: { right: 2, of: 3 }, words: { right: 2, of: 3 }, unsure: 1 },
    })
    // Of two that differ one is better: at least one head in two throws.
    expect(byChance(trials)).toBeCloseTo(0.75, 10)
    expect(byChance(times(5, trial('a', 'a', 'b')))).toBeCloseTo(1 / 32, 10)
  })
})
