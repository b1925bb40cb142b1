import { describe, expect, it } from 'vitest'
import { instantOf, isDay, localTime, startOfDay } from './local-time.ts'
import { isWorking, judgeHours, type Period, usualHours, type WorkingHours } from './working-hours.ts'

const on = (weekday: number, ...periods: Period[]): WorkingHours => ({
  week: Array.from({ length: 7 }, (_, i) => (i === weekday ? periods : [])),
  holidays: [],
})
const [monday, saturday, sunday] = [0, 5, 6]

describe('who is at work', () => {
  it.each([
    // Berlin is UTC+1 in winter: Monday 12 January 2026.
    ['before nine', usualHours, 'Europe/Berlin', '2026-01-12T07:59:59Z', false],
    ['at nine', usualHours, 'Europe/Berlin', '2026-01-12T08:00:00Z', true],
    ['until five', usualHours, 'Europe/Berlin', '2026-01-12T15:59:59Z', true],
    ['not at five', usualHours, 'Europe/Berlin', '2026-01-12T16:00:00Z', false],
    ['in summer an hour earlier', usualHours, 'Europe/Berlin', '2026-07-13T07:00:00Z', true],
    ['not on Saturday', usualHours, 'Europe/Berlin', '2026-01-10T10:00:00Z', false],
    ['Sunday in UTC, Monday in Auckland', usualHours, 'Pacific/Auckland', '2026-01-11T21:00:00Z', true],
    ['a zone with half hours', usualHours, 'Asia/Kolkata', '2026-01-12T03:30:00Z', true],
    [
      'morning of two',
      on(monday, ['08:00', '12:00'], ['16:00', '20:00']),
      'UTC',
      '2026-01-12T09:00:00Z',
      true,
    ],
    ['break', on(monday, ['08:00', '12:00'], ['16:00', '20:00']), 'UTC', '2026-01-12T13:00:00Z', false],
    [
      'evening of two',
      on(monday, ['08:00', '12:00'], ['16:00', '20:00']),
      'UTC',
      '2026-01-12T19:59:00Z',
      true,
    ],
    ['before midnight', on(sunday, ['22:00', '06:00']), 'UTC', '2026-01-11T23:00:00Z', true],
    ['after midnight', on(sunday, ['22:00', '06:00']), 'UTC', '2026-01-12T05:59:00Z', true],
    ['not the night before', on(sunday, ['22:00', '06:00']), 'UTC', '2026-01-11T05:00:00Z', false],
    ['the whole day', on(monday, ['00:00', '24:00']), 'UTC', '2026-01-12T23:59:59Z', true],
    ['the whole day and no more', on(monday, ['00:00', '24:00']), 'UTC', '2026-01-13T00:00:00Z', false],
    [
      'the same time twice is a whole day',
      on(monday, ['08:00', '08:00']),
      'UTC',
      '2026-01-13T07:59:00Z',
      true,
    ],
  ])('%s', (_, hours, zone, at, expected) => {
    expect(isWorking(hours, zone, new Date(at))).toBe(expected)
  })

  it('is nobody on a holiday, except who began the evening before', () => {
    const night = {
      week: usualHours.week.map((): Period[] => [['22:00', '06:00']]),
      holidays: ['2026-12-24'],
    }
    expect(isWorking(night, 'UTC', new Date('2026-12-24T05:00:00Z'))).toBe(true)
    expect(isWorking(night, 'UTC', new Date('2026-12-24T23:00:00Z'))).toBe(false)
    expect(isWorking(night, 'UTC', new Date('2026-12-25T05:00:00Z'))).toBe(false)
  })

  it('stays at work through the hour that happens twice', () => {
    // Berlin puts the clock back on 25 October 2026, 03:00 → 02:00 (01:00 UTC).
    const night = on(saturday, ['22:00', '02:30'])
    const shift = (utc: string): boolean => isWorking(night, 'Europe/Berlin', new Date(`2026-10-25T${utc}Z`))
    expect(['00:15:00', '00:45:00', '01:15:00', '01:29:59'].map(shift)).toEqual([true, true, true, true])
    expect(shift('01:30:00')).toBe(false)
    const early = on(sunday, ['02:30', '10:00'])
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-10-25T00:30:00Z'))).toBe(true)
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-10-25T01:10:00Z'))).toBe(true)
  })

  it('ends when the hour that happens twice begins the first time', () => {
    const early = on(sunday, ['01:00', '02:00'])
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-10-24T23:59:59Z'))).toBe(true)
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-10-25T00:00:00Z'))).toBe(false)
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-10-25T01:00:00Z'))).toBe(false)
  })

  it('begins at the jump when the hour is skipped', () => {
    // Berlin puts the clock forward on 29 March 2026, 02:00 → 03:00 (01:00 UTC).
    const early = on(sunday, ['02:30', '10:00'])
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-03-29T00:59:59Z'))).toBe(false)
    expect(isWorking(early, 'Europe/Berlin', new Date('2026-03-29T01:00:00Z'))).toBe(true)
    const night = on(saturday, ['22:00', '02:30'])
    expect(isWorking(night, 'Europe/Berlin', new Date('2026-03-29T00:59:59Z'))).toBe(true)
    expect(isWorking(night, 'Europe/Berlin', new Date('2026-03-29T01:00:00Z'))).toBe(false)
    // New York, 8 March 2026: nine in the morning is nine, whatever happened at two.
    expect(
      isWorking(on(sunday, ['09:00', '10:00']), 'America/New_York', new Date('2026-03-08T13:00:00Z')),
    ).toBe(true)
    expect(
      isWorking(on(sunday, ['09:00', '10:00']), 'America/New_York', new Date('2026-03-08T14:00:00Z')),
    ).toBe(false)
  })
})

describe('hours that cannot be', () => {
  it.each([
    ['two that meet', on(monday, ['08:00', '12:00'], ['12:00', '16:00']), null],
    ['two that overlap', on(monday, ['12:00', '16:00'], ['08:00', '12:30']), /overlap/],
    [
      'a night that reaches into the same day’s evening',
      on(monday, ['20:00', '06:00'], ['23:00', '23:30']),
      /overlap/,
    ],
    ['six days', { week: [[], [], [], [], [], []], holidays: [] }, /seven/],
  ])('%s', (_, hours, expected) => {
    const why = judgeHours(hours)
    if (expected === null) expect(why).toBeNull()
    else expect(why).toMatch(expected)
  })
})

describe('days in a zone', () => {
  it.each([
    ['2026-06-01', 'Europe/Oslo', '2026-05-31T22:00:00.000Z'],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    // Midnight itself is skipped in Santiago on 6 September 2026: the day begins at 01:00.
    ['2026-09-06', 'America/Santiago', '2026-09-06T04:00:00.000Z'],
    // Midnight happens twice in Havana on 1 November 2026: the day begins at the first.
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00.000Z'],
    ['2026-01-01', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ])('%s begins in %s', (day, zone, expected) => {
    const start = startOfDay(day, zone)
    expect(start.toISOString()).toBe(expected)
    expect(localTime(start, zone).day).toBe(day)
  })

  it('knows the calendar', () => {
    expect(['2026-02-28', '2028-02-29'].every(isDay)).toBe(true)
    expect(['2026-02-29', '2026-13-01', '26-01-01', '', '2026-1-1'].some(isDay)).toBe(false)
    expect(instantOf('2026-01-12', 1440, 'UTC').toISOString()).toBe('2026-01-13T00:00:00.000Z')
  })
})
