import { describe, expect, it } from 'vitest'
import { daysOf, readFigures } from './search.ts'

describe('the address of the figures', () => {
  it('is the last 28 days when it says nothing, or nonsense', () => {
    const plain = { range: '28', grain: 'day', split: 'none', mood: 'all' }
    expect(readFigures({})).toMatchObject(plain)
    expect(readFigures({ range: 'ever', grain: 'minute', split: 7, mood: null })).toMatchObject(plain)
    expect(readFigures({ range: 'days', from: '2026-02-30', to: '2026-03-02' })).toMatchObject(plain)
    expect(readFigures({ range: 'days', from: '2026-03-03', to: '2026-03-02' })).toMatchObject(plain)
  })

  it('reads a range also when the router made a number of it', () => {
    expect(readFigures({ range: 90 }).range).toBe('90')
  })

  it('gives whole days of the organisation', () => {
    const now = new Date('2026-03-29T10:00:00Z')
    expect(daysOf(readFigures({ range: '7' }), 'Europe/Oslo', now)).toEqual({
      firstDay: '2026-03-23',
      lastDay: '2026-03-29',
      from: '2026-03-22T23:00:00.000Z',
      to: '2026-03-29T22:00:00.000Z',
    })
    const chosen = readFigures({ range: 'days', from: '2026-03-01', to: '2026-03-01' })
    expect(daysOf(chosen, 'UTC', now)).toMatchObject({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-02T00:00:00.000Z',
    })
  })
})
