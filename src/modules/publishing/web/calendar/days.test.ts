import { describe, expect, it } from 'vitest'
import { addDays, byDay, dayKey, isoWeek, onDay, startOfWeek, weekDays } from './days.ts'

const day = (key: string): Date => new Date(`${key}T00:00:00`)

describe('days', () => {
  it('begins weeks on Monday, Sundays included', () => {
    expect(dayKey(startOfWeek(day('2026-03-15')))).toBe('2026-03-09')
    expect(dayKey(startOfWeek(day('2026-03-09')))).toBe('2026-03-09')
    expect(weekDays(day('2026-03-11')).map(dayKey)).toEqual([
      '2026-03-09',
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
      '2026-03-14',
      '2026-03-15',
    ])
  })

  it.each([
    ['2026-03-11', 11],
    ['2026-01-01', 1],
    ['2027-01-01', 53],
    ['2024-12-30', 1],
    ['2026-12-28', 53],
  ])('counts weeks as ISO does: %s is in week %d', (key, week) => {
    expect(isoWeek(day(key))).toBe(week)
  })

  it('counts every week of a year once, whatever the clocks do', () => {
    const weeks = Array.from({ length: 53 }, (_, index) => isoWeek(addDays(day('2026-01-01'), index * 7)))
    expect(weeks).toEqual(Array.from({ length: 53 }, (_, index) => index + 1))
  })
})

describe('moving a card', () => {
  it('keeps the time of day on every day of a year', () => {
    const at = new Date(2026, 2, 12, 9, 30).toISOString()
    for (let step = 0; step < 365; step += 1) {
      const moved = new Date(onDay(at, addDays(day('2026-03-12'), step)))
      expect([moved.getHours(), moved.getMinutes()]).toEqual([9, 30])
      expect(dayKey(moved)).toBe(dayKey(addDays(day('2026-03-12'), step)))
    }
  })

  it('puts things under the viewer’s day, earliest first', () => {
    const late = { id: 'late', at: new Date(2026, 2, 12, 18).toISOString() }
    const early = { id: 'early', at: new Date(2026, 2, 12, 0, 5).toISOString() }
    const next = { id: 'next', at: new Date(2026, 2, 13, 9).toISOString() }
    const days = byDay([late, next, early])
    expect([...days.keys()]).toEqual(['2026-03-12', '2026-03-13'])
    expect(days.get('2026-03-12')?.map(({ id }) => id)).toEqual(['early', 'late'])
  })
})
