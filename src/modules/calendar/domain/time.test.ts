import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, localTime, weekday } from '#kernel/local-time.ts'
import { concerns, stretches } from './blackouts.ts'
import { falls, occurrences, type Rule, rruleText } from './recurrence.ts'
import { freeSlots, nextFree, slotTimes } from './slots.ts'
import { clockMinute, clockText, isZone, readClock } from './wall-clock.ts'

const zone = 'Europe/Oslo'
const spring = '2026-03-29'
const autumn = '2026-10-25'

describe('reading a clock', () => {
  it('names the next reading when the clock is put forward', () => {
    const reading = readClock(spring, 150, zone)
    expect(reading.kind).toBe('skipped')
    if (reading.kind === 'skipped') expect(reading.next).toEqual({ day: spring, minute: 180 })
    expect(reading.at.toISOString()).toBe('2026-03-29T01:00:00.000Z')
  })

  it('knows both instants when the clock is put back', () => {
    const reading = readClock(autumn, 150, zone)
    expect(reading.kind).toBe('twice')
    expect(reading.at.toISOString()).toBe('2026-10-25T00:30:00.000Z')
    if (reading.kind === 'twice') expect(reading.last.toISOString()).toBe('2026-10-25T01:30:00.000Z')
  })

  it('shows what it was asked for, whenever it is not skipped, in any zone', () => {
    const zones = fc.constantFrom('Europe/Oslo', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata')
    fc.assert(
      fc.property(
        zones,
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 1439 }),
        (z, n, minute) => {
          const day = addDays('2026-01-01', n)
          const reading = readClock(day, minute, z)
          if (reading.kind !== 'skipped') expect(localTime(reading.at, z)).toEqual({ day, minute })
          else expect(reading.next.minute).toBeGreaterThan(minute)
        },
      ),
    )
  })

  it('reads and writes times of day, and knows zones', () => {
    expect(clockMinute('9:05')).toBe(545)
    expect(clockMinute('24:00')).toBeNull()
    expect(clockText(545)).toBe('09:05')
    expect(isZone('Europe/Oslo')).toBe(true)
    expect(isZone('Mars/Base')).toBe(false)
  })
})

const oneADay = (channelId: string, minute: number) =>
  Array.from({ length: 7 }, (_, day) => ({ id: `${channelId}-${day}`, channelId, weekday: day, minute }))

describe('slots', () => {
  it('keep their reading across both changes of clocks', () => {
    const at = (from: string) =>
      slotTimes(oneADay('a', 540), new Date(from), new Date(Date.parse(from) + 3 * 86_400_000), () => zone)
    expect(at('2026-03-28T00:00:00Z').map((slot) => slot.at.toISOString())).toEqual([
      '2026-03-28T08:00:00.000Z',
      '2026-03-29T07:00:00.000Z',
      '2026-03-30T07:00:00.000Z',
    ])
    expect(at('2026-10-24T00:00:00Z').map((slot) => slot.at.toISOString())).toEqual([
      '2026-10-24T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ])
  })

  it('do not happen in an hour that is skipped, and happen once in one that comes twice', () => {
    const night = oneADay('a', 150)
    const week = (from: string) =>
      slotTimes(night, new Date(from), new Date(Date.parse(from) + 86_400_000), () => zone)
    expect(week('2026-03-28T23:00:00Z')).toHaveLength(0)
    expect(week('2026-10-24T22:00:00Z')).toHaveLength(1)
  })

  it('are free while nothing stands near them on their channel', () => {
    const times = slotTimes(
      oneADay('a', 540),
      new Date('2026-05-04T00:00:00Z'),
      new Date('2026-05-06T00:00:00Z'),
      () => zone,
    )
    const taken = [
      { channelIds: ['a'], at: new Date('2026-05-04T07:10:00Z') },
      { channelIds: ['b'], at: new Date('2026-05-05T07:00:00Z') },
    ]
    expect(freeSlots(times, taken).map((slot) => slot.at.toISOString())).toEqual(['2026-05-05T07:00:00.000Z'])
  })

  it('give the first time that all channels share, else the first of any', () => {
    const [from, to] = [new Date('2026-05-04T00:00:00Z'), new Date('2026-05-06T00:00:00Z')]
    const slots = [...oneADay('a', 540), ...oneADay('a', 600), ...oneADay('b', 600)]
    const times = slotTimes(slots, from, to, () => zone)
    expect(nextFree(times, ['a', 'b'])?.at.toISOString()).toBe('2026-05-04T08:00:00.000Z')
    expect(nextFree(times, ['a', 'c'])?.at.toISOString()).toBe('2026-05-04T07:00:00.000Z')
    expect(nextFree(times, ['c'])).toBeNull()
  })
})

describe('a series', () => {
  const rules: fc.Arbitrary<Rule> = fc.oneof(
    fc.record({ freq: fc.constant('daily' as const), interval: fc.integer({ min: 1, max: 40 }) }),
    fc.record({
      freq: fc.constant('weekly' as const),
      interval: fc.integer({ min: 1, max: 6 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
    }),
    fc.record({
      freq: fc.constant('monthly' as const),
      interval: fc.integer({ min: 1, max: 12 }),
      monthDay: fc.constantFrom(-1, 1, 15, 28),
    }),
    fc.record({
      freq: fc.constant('monthly-weekday' as const),
      interval: fc.integer({ min: 1, max: 12 }),
      nth: fc.constantFrom(-1, 1, 2, 4),
      weekday: fc.integer({ min: 0, max: 6 }),
    }),
  )

  it('has no end, and asking for it in pieces gives what asking at once gives', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 0, max: 400 }), (rule, cut) => {
        const start = '2026-01-05'
        const end = addDays(start, 800)
        const middle = addDays(start, cut)
        const all = occurrences(rule, start, start, end)
        expect([
          ...occurrences(rule, start, start, middle),
          ...occurrences(rule, start, addDays(middle, 1), end),
        ]).toEqual(all)
        expect(all.every((day) => falls(rule, start, day))).toBe(true)
        expect(all.length).toBeGreaterThan(0)
        expect(occurrences(rule, start, '2190-01-01', '2193-01-01').length).toBeGreaterThan(0)
      }),
      { numRuns: 25 },
    )
  })

  it('falls on the days its rule says', () => {
    const weekly: Rule = { freq: 'weekly', interval: 2, weekdays: [1, 3] }
    expect(occurrences(weekly, '2026-03-25', '2026-03-01', '2026-04-12')).toEqual([
      '2026-03-26',
      '2026-04-07',
      '2026-04-09',
    ])
    const last: Rule = { freq: 'monthly', interval: 1, monthDay: -1 }
    expect(occurrences(last, '2026-01-01', '2026-01-01', '2026-04-30')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ])
    const friday: Rule = { freq: 'monthly-weekday', interval: 1, nth: -1, weekday: 4 }
    const fridays = occurrences(friday, '2026-01-01', '2026-01-01', '2026-03-31')
    expect(fridays).toEqual(['2026-01-30', '2026-02-27', '2026-03-27'])
    expect(fridays.every((day) => weekday(day) === 4)).toBe(true)
  })

  it('is written as RFC 5545 writes it', () => {
    expect(rruleText({ freq: 'weekly', interval: 2, weekdays: [3, 0] })).toBe(
      'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,TH',
    )
    expect(rruleText({ freq: 'monthly', interval: 1, monthDay: -1 })).toBe('FREQ=MONTHLY;BYMONTHDAY=-1')
    expect(rruleText({ freq: 'monthly-weekday', interval: 1, nth: 2, weekday: 1 })).toBe(
      'FREQ=MONTHLY;BYDAY=2TU',
    )
    expect(rruleText({ freq: 'daily', interval: 3 })).toBe('FREQ=DAILY;INTERVAL=3')
  })
})

describe('blackouts', () => {
  const nights = {
    id: 'n',
    name: 'Nights',
    channelIds: ['a'],
    weekly: { weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 22 * 60, toMinute: 6 * 60 },
  }

  it('reach past midnight, and the night of a change of clocks is shorter or longer', () => {
    const found = stretches(
      [nights],
      new Date('2026-03-28T12:00:00Z'),
      new Date('2026-03-29T12:00:00Z'),
      zone,
    )
    expect(found.map((one) => (one.to.getTime() - one.from.getTime()) / 3_600_000)).toEqual([7])
    const autumnNight = stretches(
      [nights],
      new Date('2026-10-24T12:00:00Z'),
      new Date('2026-10-25T12:00:00Z'),
      zone,
    )
    expect(autumnNight.map((one) => (one.to.getTime() - one.from.getTime()) / 3_600_000)).toEqual([9])
  })

  it('of the night before reach into the first day that is shown', () => {
    const found = stretches(
      [nights],
      new Date('2026-05-04T00:00:00Z'),
      new Date('2026-05-04T03:00:00Z'),
      zone,
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.from.toISOString()).toBe('2026-05-03T20:00:00.000Z')
  })

  it('concern their channels, or all', () => {
    expect(concerns({ channelIds: ['a'] }, ['b', 'a'])).toBe(true)
    expect(concerns({ channelIds: ['a'] }, ['b'])).toBe(false)
    expect(concerns({ channelIds: null }, [])).toBe(true)
  })
})
