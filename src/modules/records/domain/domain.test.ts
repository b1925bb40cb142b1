import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#kernel/local-time.ts'
import { readCell, writeCell } from './cells.ts'
import { amount, day, flag, unit, whole } from './fields.ts'
import { coveredShare, daysBetween, monthsOf } from './figures/days.ts'
import { type Cost, costWithin } from './figures/hiring.ts'
import { lacking } from './figures/market.ts'
import { median, percentile } from './figures/median.ts'
import { type Clipping, storiesOf } from './figures/stories.ts'
import { misfits, tidy } from './fits.ts'
import { type KindId, kindIds, kinds } from './kinds.ts'

const units = new Map([['sales', 'id-of-sales']])
const house = { today: '2026-04-10', isUnit: (id: string) => id === 'id-of-sales' }

describe('cells', () => {
  it.each([
    [day('D', true), '2026-03-31', '2026-03-31'],
    [day('D', true), '31.3.2026', '2026-03-31'],
    [day('D', true), 46112, '2026-03-31'],
    [whole('N', true), ' 1 200 ', 1200],
    [amount('A', true), '12,5', 12.5],
    [amount('A', true), '1’250.50', 1250.5],
    [flag('F'), 'Ja', true],
    [flag('F'), '', false],
    [unit('U'), 'SALES', 'id-of-sales'],
  ])('%o reads %o as %o', (field, cell, value) => {
    expect(readCell(field, cell, units)).toEqual({ value })
  })

  it.each([
    [day('D', true), '31.02.2026'],
    [day('D', true), 7],
    [amount('A', true), '1,234'],
    [amount('A', true), '1.250,50'],
    [flag('F'), 'perhaps'],
    [unit('U'), 'Nowhere'],
  ])('%o refuses %o', (field, cell) => {
    expect(readCell(field, cell, units)).toHaveProperty('wrong')
  })

  it('show a department by its name and a yes as one', () => {
    expect(writeCell(unit('U'), 'id-of-sales', () => 'Sales')).toBe('Sales')
    expect(writeCell(flag('F'), true, String)).toBe('yes')
    expect(writeCell(day('D', false), null, String)).toBe('')
  })
})

describe('every kind', () => {
  it.each(kindIds)('%s refuses an empty row at every field it needs', (id: KindId) => {
    const { fields } = kinds[id]
    const found = misfits(kinds[id], tidy(kinds[id], {}), house).map(({ field }) => field)
    const needed = Object.entries(fields).flatMap(([name, field]) => (field.needed ? [name] : []))
    expect(found).toEqual(needed)
  })

  it.each(kindIds)('%s has a column of its own name for each field', (id: KindId) => {
    const columns = Object.values(kinds[id].fields).map(({ column }) => column.toLowerCase())
    expect(new Set([...columns, 'kept by']).size).toBe(columns.length + 1)
  })
})

describe('rules between fields', () => {
  const judged = (id: KindId, values: object): string[] =>
    kinds[id].judge(values as never, house.today).map(({ field }) => field)

  it('a headcount is of a month end that has passed', () => {
    expect(judged('headcount', { day: '2026-02-28' })).toEqual([])
    expect(judged('headcount', { day: '2026-03-30' })).toEqual(['day'])
    expect(judged('headcount', { day: '2026-04-30' })).toEqual(['day'])
  })

  it('people outside are kept for two years at most, and a ban says why', () => {
    const one = { listedOn: '2026-01-01', note: '', doNotContact: false }
    expect(judged('outspoken', { ...one, keepUntil: '2028-01-02' })).toEqual([])
    expect(judged('outspoken', { ...one, keepUntil: '2028-01-03' })).toEqual(['keepUntil'])
    expect(judged('outspoken', { ...one, keepUntil: '2027-01-01', doNotContact: true })).toEqual(['note'])
  })

  it('an opening that was filled says since when and from where, and was not on hold for longer than it was open', () => {
    const open = {
      approvedOn: '2026-03-01',
      candidateOn: null,
      acceptedOn: null,
      closedOn: null,
      holdDays: 0,
    }
    const rest = { source: null, pay: null, currency: '' }
    expect(judged('opening', { ...open, ...rest })).toEqual([])
    expect(judged('opening', { ...open, ...rest, acceptedOn: '2026-03-11', holdDays: 11 })).toEqual([
      ...['candidateOn', 'source', 'holdDays'],
    ])
    expect(judged('opening', { ...open, ...rest, acceptedOn: '2026-02-28' })).toContain('acceptedOn')
  })
})

describe('figures', () => {
  it('the middle of an even number is the mean of two; of none there is none', () => {
    expect([median([]), median([3]), median([4, 1]), median([9, 1, 5])]).toEqual([null, 3, 2.5, 5])
    expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9)).toBe(9)
  })

  it('months are counted whole where they are, else by their days', () => {
    expect(monthsOf({ from: '2025-12-01', until: '2026-03-01' })).toBe(3)
    expect(monthsOf({ from: '2026-03-02', until: '2026-03-30' })).toBeCloseTo(28 / (365 / 12), 12)
    expect(coveredShare({ from: '2026-03-01', until: '2026-03-11' }, '2026-03-06')).toBe(0.5)
  })

  it('parts of a cost over days that follow each other add up to the whole', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(days, days, days, days, (start, length, a, b) => {
        const at = (n: number): string => addDays('2025-11-01', n)
        const cost: Cost = {
          from: at(start),
          until: at(start + length),
          side: 'external',
          amount: 1,
          currency: 'X',
        }
        const cuts = [...new Set([0, a, b, 900])].sort((x, y) => x - y)
        const parts = cuts
          .slice(1)
          .map((cut, no) => costWithin(cost, { from: at(cuts[no] ?? 0), until: at(cut) }))
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9)
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('every clipping belongs to a story that came no later, and stories are their own', () => {
    const clipping = fc.record({
      id: fc.uuid(),
      day: fc.integer({ min: 0, max: 60 }).map((n) => addDays('2026-01-01', n)),
      title: fc.constantFrom('One', 'Two', 'Three'),
      grams: fc
        .uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 })
        .map((grams) => grams.sort((x, y) => x - y)),
    })
    fc.assert(
      fc.property(fc.uniqueArray(clipping, { selector: ({ id }) => id }), (list: Clipping[]) => {
        const story = storiesOf(list)
        const byId = new Map(list.map((one) => [one.id, one]))
        for (const one of list) {
          const first = byId.get(story.get(one.id) ?? '')
          expect(first && story.get(first.id)).toBe(first?.id)
          const gap = daysBetween(first?.day ?? '', one.day)
          expect(gap).toBeGreaterThanOrEqual(0)
          expect(gap).toBeLessThanOrEqual(28)
        }
        expect(storiesOf([...list].reverse())).toEqual(story)
      }),
    )
  })

  it('four of five runs in common are one story, three of five are two; 29 days later it is news', () => {
    const one = (id: string, day: string, grams: number[]) => ({ id, day, title: id, grams })
    const list = [
      one('a', '2026-01-01', [1, 2, 3, 4]),
      // 4 of 5 in common: 0.8.
      one('b', '2026-01-02', [1, 2, 3, 4, 5]),
      // 3 of 5: 0.6.
      one('c', '2026-01-02', [1, 2, 3, 9]),
      one('d', '2026-01-29', [1, 2, 3, 4]),
      one('e', '2026-01-30', [1, 2, 3, 4]),
    ]
    expect([...storiesOf(list).values()]).toEqual(['a', 'a', 'c', 'a', 'e'])
  })

  it('an item cleared on the day it went out was cleared before', () => {
    const item = { publishedOn: '2026-03-05', filingId: 'x', recognised: true, archiveHash: 'y' }
    expect(lacking({ ...item, clearedOn: '2026-03-05' })).toEqual([])
    expect(lacking({ ...item, clearedOn: '2026-03-06' })).toEqual(['clear'])
    expect(
      lacking({
        publishedOn: '2026-03-05',
        clearedOn: null,
        filingId: '',
        recognised: false,
        archiveHash: '',
      }),
    ).toEqual([...['clear', 'filing', 'channel', 'archive']])
  })
})
