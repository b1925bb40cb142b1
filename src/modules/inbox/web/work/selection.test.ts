import { describe, expect, it } from 'vitest'
import { tick } from './use-selection.ts'

const order = ['a', 'b', 'c', 'd', 'e']
const now = (ids: string[], last: string | null = null, all = false) => ({ ids: new Set(ids), last, all })

describe('ticking rows', () => {
  it('adds one and takes it out again', () => {
    expect([...tick(now([]), order, 'b', false)]).toEqual(['b'])
    expect([...tick(now(['b', 'c']), order, 'b', false)]).toEqual(['c'])
  })
  it('takes everything between with shift, in either direction, and only adds', () => {
    expect([...tick(now(['b'], 'b'), order, 'd', true)].sort()).toEqual(['b', 'c', 'd'])
    expect([...tick(now(['d'], 'd'), order, 'b', true)].sort()).toEqual(['b', 'c', 'd'])
    expect([...tick(now([]), order, 'c', true)]).toEqual(['c'])
    expect([...tick(now(['a'], 'gone'), order, 'c', true)].sort()).toEqual(['a', 'c'])
  })
  it('takes one out of all', () => {
    expect([...tick(now([], null, true), order, 'c', false)]).toEqual(['a', 'b', 'd', 'e'])
  })
})
