import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantOf, localTime, weekday } from '#kernel/local-time.ts'
import { daysOf, periods } from './period.ts'
import { nextSlot, type Schedule } from './schedule.ts'

const zones = [
  'Europe/Oslo',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
]
const zone = fc.constantFrom(...zones)
const hour = fc.integer({ min: 0, max: 23 })
const day = fc.integer({ min: 1, max: 31 })
const plan: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ every: fc.constant('week' as const), weekday: fc.integer({ min: 0, max: 6 }), hour }),
  fc.record({ every: fc.constant('month' as const), day, hour }),
  fc.record({ every: fc.constant('quarter' as const), day, hour }),
)
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })

const isSlot = (wanted: Schedule, at: Date, of: string): boolean => {
  const local = localTime(at, of)
  const last = Number(addDays(`${addDays(`${local.day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1).slice(8))
  const [month, date] = [Number(local.day.slice(5, 7)), Number(local.day.slice(8))]
  if (wanted.every === 'week') return weekday(local.day) === wanted.weekday
  return date === Math.min(wanted.day, last) && (wanted.every === 'month' || month % 3 === 1)
}

describe('the next slot', () => {
  it('is later, on a day of the plan, at its hour by the wall clock, whatever the clocks do', () => {
    fc.assert(
      fc.property(plan, zone, moment, (wanted, of, after) => {
        const slot = nextSlot(wanted, of, after)
        expect(slot > after).toBe(true)
        expect(isSlot(wanted, slot, of)).toBe(true)
        const local = localTime(slot, of)
        // A skipped hour counts at the moment of the jump, an hour that comes twice the first time.
        expect(slot).toEqual(instantOf(local.day, wanted.hour * 60, of))
        expect(local.minute - wanted.hour * 60).toBeGreaterThanOrEqual(0)
        expect(local.minute - wanted.hour * 60).toBeLessThanOrEqual(60)
      }),
      { numRuns: 400 },
    )
  })

  it('leaves no slot out and takes none twice: every day of the plan has one, and only one', () => {
    fc.assert(
      fc.property(plan, zone, moment, (wanted, of, start) => {
        const slots: Date[] = []
        for (let at = start; slots.length < 6; at = slots.at(-1) ?? at) slots.push(nextSlot(wanted, of, at))
        const days = slots.map((slot) => localTime(slot, of).day)
        expect(new Set(days).size).toBe(days.length)
        for (let one = addDays(days[0] ?? '', 1); one < (days.at(-1) ?? ''); one = addDays(one, 1)) {
          const due = isSlot(wanted, instantOf(one, 12 * 60, of), of)
          expect(due, one).toBe(days.includes(one))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('over the two nights in Oslo', () => {
    const sunday: Schedule = { every: 'week', weekday: 6, hour: 2 }
    expect(nextSlot(sunday, 'Europe/Oslo', new Date('2026-03-27T12:00:00Z')).toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    )
    expect(nextSlot(sunday, 'Europe/Oslo', new Date('2026-10-23T12:00:00Z')).toISOString()).toBe(
      '2026-10-25T00:00:00.000Z',
    )
    expect(nextSlot(sunday, 'Europe/Oslo', new Date('2026-10-25T00:00:00Z')).toISOString()).toBe(
      '2026-11-01T01:00:00.000Z',
    )
    const last: Schedule = { every: 'month', day: 31, hour: 8 }
    expect(nextSlot(last, 'Europe/Oslo', new Date('2026-02-10T12:00:00Z')).toISOString()).toBe(
      '2026-02-28T07:00:00.000Z',
    )
  })
})

describe('the days of a report', () => {
  it('are whole days before its own, and those compared with lie just before them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...periods), zone, moment, (period, of, at) => {
        const { window, before } = daysOf(period, at, of)
        expect(window.to <= at).toBe(true)
        expect(before.to).toEqual(window.from)
        expect(before.from < before.to && window.from < window.to).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('are the calendar’s: week, month, quarter, or 28 days', () => {
    const at = new Date('2026-05-06T08:00:00Z')
    const said = periods.map((period) => {
      const { window } = daysOf(period, at, 'Europe/Oslo')
      return [localTime(window.from, 'Europe/Oslo').day, localTime(window.to, 'Europe/Oslo').day]
    })
    expect(said).toEqual([
      ['2026-04-27', '2026-05-04'],
      ['2026-04-01', '2026-05-01'],
      ['2026-04-08', '2026-05-06'],
      ['2026-01-01', '2026-04-01'],
    ])
  })
})
