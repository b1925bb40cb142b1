import { describe, expect, it } from 'vitest'
import { addMonths, byDay, daysOf, isoWeek, monthDays, spanOf, stepDay } from './days.ts'
import { layOut } from './lanes.ts'
import { firstMinute } from './write-at.ts'

const zone = 'Europe/Oslo'

describe('days', () => {
  it('go by weeks from Monday and months of whole weeks', () => {
    expect(daysOf('week', '2026-03-29')).toEqual([
      '2026-03-23',
      '2026-03-24',
      '2026-03-25',
      '2026-03-26',
      '2026-03-27',
      '2026-03-28',
      '2026-03-29',
    ])
    const february = monthDays('2026-02-14')
    expect([february[0], february.at(-1), february.length]).toEqual(['2026-01-26', '2026-03-01', 35])
    expect(addMonths('2026-12-31', 1)).toBe('2027-01-01')
    expect(addMonths('2026-01-31', -1)).toBe('2025-12-01')
    expect(stepDay('day', '2026-03-29', 1)).toBe('2026-03-30')
  })

  it('are numbered after ISO 8601', () => {
    expect([isoWeek('2026-01-01'), isoWeek('2027-01-01'), isoWeek('2026-12-28')]).toEqual([1, 53, 53])
  })

  it('span 23 hours when the clock is put forward', () => {
    const { from, to } = spanOf(['2026-03-29'], zone)
    expect(Date.parse(to) - Date.parse(from)).toBe(23 * 3_600_000)
  })

  it('hold things by the clock of the house', () => {
    const found = byDay([{ at: '2026-03-28T23:30:00.000Z' }, { at: '2026-03-28T22:30:00.000Z' }], zone)
    expect([...found.keys()]).toEqual(['2026-03-28', '2026-03-29'])
  })
})

describe('what a day offers to write for', () => {
  it('is nine in the morning, and today what is left of it', () => {
    const now = new Date('2026-03-11T09:46:00Z')
    expect(firstMinute('2026-03-14', now, zone)).toBe('2026-03-14T08:00:00.000Z')
    expect(firstMinute('2026-03-11', now, zone)).toBe('2026-03-11T10:30:00.000Z')
  })
})

describe('cards of a day', () => {
  const block = (key: string, minute: number) => ({ key, minute })

  it('stand side by side only where they would cover each other', () => {
    const { placed } = layOut([block('a', 540), block('b', 560), block('c', 600), block('d', 800)], 3)
    expect(placed.map((one) => [one.block.key, one.lane, one.lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ])
  })

  it('are counted where they do not fit', () => {
    const many = Array.from({ length: 6 }, (_, index) => block(String(index), 540 + index))
    const { placed, crowds } = layOut(many, 3)
    expect(placed).toHaveLength(3)
    expect(crowds).toEqual([{ minute: 545, count: 3 }])
  })
})
