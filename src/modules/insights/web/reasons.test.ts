import { describe, expect, it } from 'vitest'
import { markOf, reasonsOf } from './reasons.ts'

const missing = (reason: string) => ({ value: null, reason, n: 0 })
const known = { value: 4, reason: null, n: 4 }

describe('numbered reasons', () => {
  it('says each reason once, in the order it is met', () => {
    const few = missing('Fewer than 20.')
    const late = missing('Too many wait.')
    const reasons = reasonsOf([known, few, late, few])
    expect(reasons).toEqual(['Fewer than 20.', 'Too many wait.'])
    expect([markOf(reasons, few), markOf(reasons, late), markOf(reasons, known)]).toEqual([
      '1',
      '2',
      undefined,
    ])
  })
})
