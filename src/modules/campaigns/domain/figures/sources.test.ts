import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stateOn } from '../campaigns/campaign.ts'
import { duplicatesOf } from '../placements/duplicates.ts'
import { readCounts } from './count-rows.ts'
import { sourcesOf } from './sources.ts'

const came = (placementId: string, visits: number, late = 0) => ({ placementId, visits, late })

describe('source of reference', () => {
  it('is visits with a code ÷ all coded, with the uncoded share beside it', () => {
    // 30 + 60 + 10 coded; 100 without a code in all four days: half of all.
    const found = sourcesOf([came('a', 30), came('b', 60, 7), came('c', 10)], { n: 100, days: 4 }, 4)
    expect(found.shares).toEqual([
      { placementId: 'b', visits: 60, share: 60 },
      { placementId: 'a', visits: 30, share: 30 },
      { placementId: 'c', visits: 10, share: 10 },
    ])
    expect(found).toMatchObject({ coded: 100, late: 7, uncoded: 100, uncodedShare: 50, coverage: 1 })
  })

  it('does not know what was not reported, nor a share of nothing', () => {
    const some = sourcesOf([came('a', 30)], { n: 10, days: 3 }, 4)
    expect(some).toMatchObject({ uncoded: null, uncodedShare: null, coverage: 0.75 })
    const none = sourcesOf([came('a', 0)], { n: 0, days: 4 }, 4)
    expect(none).toMatchObject({ uncodedShare: null, shares: [{ share: null }] })
  })

  it('has shares that make 100 whenever anything was coded', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 }), (numbers) => {
        const { shares, coded } = sourcesOf(
          numbers.map((n, i) => came(`p${i}`, n)),
          { n: 0, days: 0 },
          28,
        )
        const sum = shares.reduce((all, { share }) => all + (share ?? 0), 0)
        expect(coded === 0 ? 100 : sum).toBeCloseTo(100, 6)
      }),
    )
  })
})

describe('a campaign on a day', () => {
  const dated = { startsOn: '2026-03-10', endsOn: '2026-03-20', droppedAt: null }
  it.each([
    ['2026-03-09', 'planned'],
    ['2026-03-10', 'running'],
    ['2026-03-20', 'running'],
    ['2026-03-21', 'ended'],
  ])('on %s is %s', (day, state) => {
    expect(stateOn(dated, day)).toBe(state)
    expect(stateOn({ ...dated, droppedAt: new Date() }, day)).toBe('dropped')
  })
})

describe('placements that look the same', () => {
  const one = {
    ...{ id: '1', place: 'Bus stop, Torget', target: 'https://a.example', campaignId: null },
    ...{ standsFrom: '2026-03-01', standsUntil: '2026-03-31' },
  }
  it.each([
    [{ id: '2', place: 'bus stop – torget' }, 1],
    [{ id: '1' }, 0],
    [{ id: '2', standsFrom: '2026-04-01', standsUntil: null }, 0],
    [{ id: '2', target: 'https://b.example' }, 0],
    [{ id: '2', place: 'Bus stop, Nordnes' }, 0],
  ])('%j: %d', (change, n) => {
    expect(duplicatesOf(one, [{ ...one, ...change }])).toHaveLength(n)
  })
})

describe('a table of counts', () => {
  it('is told by line and column what is wrong', () => {
    const { wrong } = readCounts([
      { kind: 'code', day: '2026-03-01', about: 'FJELL10', source: 'shop', n: '4' },
      { kind: 'what', day: '2026-02-30', about: '', source: '', n: '-1' },
    ])
    expect(wrong.map(({ line, column }) => `${line} ${column}`)).toEqual([
      ...['3 kind', '3 day', '3 about', '3 source', '3 n'],
    ])
  })
})
