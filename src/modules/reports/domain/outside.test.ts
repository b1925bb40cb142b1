import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FrozenEntry, ReportDocument } from './document.ts'
import { FEW, forOutside, TOO_FEW } from './outside.ts'

const entry = (ns: readonly number[], value = 7): FrozenEntry => ({
  metric: {
    ...{ id: 'conversations', version: 1, name: 'Conversations', definition: '…', unit: 'count', tactic: 4 },
    ...{ lowerIsBetter: false, main: 'value' },
  },
  figures: { value: { value, reason: null, n: ns.reduce((sum, n) => sum + n, 0) } },
  coverage: 1,
  asOf: '2026-03-01T00:00:00Z',
  before: { value: 3, reason: null, n: 3 },
  points: ns.map((n, day) => ({
    from: `2026-02-${String(day + 1).padStart(2, '0')}T00:00:00Z`,
    to: `2026-02-${String(day + 2).padStart(2, '0')}T00:00:00Z`,
    figures: { value: { value: n, reason: null, n } },
    coverage: 1,
  })),
  breaks: [],
  comments: [{ day: '2026-02-02', text: 'Petra was ill', by: 'Dana' }],
  targets: [],
})
const documentOf = (...entries: FrozenEntry[]): ReportDocument => ({
  ...{
    format: 1,
    title: 'T',
    note: 'For us',
    organisation: 'O',
    department: null,
    language: 'en',
    zone: 'UTC',
  },
  ...{
    grain: 'day',
    from: '2026-02-01T00:00:00Z',
    to: '2026-03-01T00:00:00Z',
    madeAt: '2026-03-01T00:00:00Z',
  },
  ...{ owner: 'Dana', leftOut: true, outside: false, link: 'https://weft.example', missing: [], board: null },
  ...{ entries, gaps: [{ channel: '@fjell', from: '2026-02-02T00:00:00Z', to: null }] },
})
const shown = (ns: readonly number[]) =>
  forOutside(documentOf(entry(ns))).entries[0]?.points.map(({ figures }) => figures.value?.value ?? null)

describe('what people outside see', () => {
  it('holds nothing that people of ours wrote, no name and no way into the house', () => {
    const text = JSON.stringify(forOutside(documentOf(entry([9, 9]))))
    for (const word of ['Petra', 'Dana', 'For us', 'weft.example', '@fjell']) expect(text).not.toContain(word)
  })

  it('has no number on fewer than five rows, and says so', () => {
    const [one] = forOutside(documentOf(entry([2, 1]))).entries
    expect(one?.figures.value).toEqual({ value: null, reason: TOO_FEW, n: 0 })
    expect(one?.before.value).toBeNull()
  })

  it('holds a second point back where a single one could be worked out as the rest of the sum', () => {
    expect(shown([9, 2, 12])).toEqual([null, null, 12])
    expect(shown([9, 2, 12, 3])).toEqual([9, null, 12, null])
    expect(shown([0, 9, 12])).toEqual([0, 9, 12])
  })

  it('never lets the sum and the points give a small one away', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 31 }), (ns) => {
        const points = shown(ns) ?? []
        for (const [index, n] of ns.entries()) if (n > 0 && n < FEW) expect(points[index]).toBeNull()
        const small = ns.filter((n) => n > 0 && n < FEW).length
        const large = ns.filter((n) => n >= FEW).length
        // One alone is kept company, where there is anybody to do it.
        if (small === 1 && large > 0) expect(points.filter((one) => one === null)).toHaveLength(2)
      }),
    )
  })
})
