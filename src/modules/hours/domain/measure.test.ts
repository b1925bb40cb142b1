import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, naiveOpen } from '../testing/naive.ts'
import { afterOpenMs, isOpen, nextClosing, nextOpening, openMs } from './measure.ts'
import { ALWAYS, always, type Hours, roundTheClock, type Schedule } from './schedule.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAYS = 8

/** Zones with the first day of a window in which their clock jumps (or, in Kolkata, never does). */
const windows = [
  ['Europe/Oslo', '2026-03-26'],
  ['Europe/Oslo', '2026-10-22'],
  ['America/New_York', '2026-03-05'],
  ['America/New_York', '2026-10-29'],
  ['Asia/Kolkata', '2026-06-10'],
  // Half an hour, at two in the morning.
  ['Australia/Lord_Howe', '2026-04-01'],
  ['Australia/Lord_Howe', '2026-10-01'],
  // 30 December 2011 never was.
  ['Pacific/Apia', '2011-12-26'],
  ['Pacific/Apia', '2011-09-21'],
  // Midnight itself happens twice, and is skipped.
  ['America/Havana', '2026-10-29'],
  ['America/Santiago', '2026-09-03'],
] as const

const clockTime = fc
  .integer({ min: 0, max: 95 })
  .map((q) => `${String(Math.floor(q / 4)).padStart(2, '0')}:${String((q % 4) * 15).padStart(2, '0')}`)
const span = fc.record({ from: clockTime, to: fc.oneof(clockTime, fc.constant('24:00')) })

/** Any hours at all: periods may touch and overlap; what was judged good is a part of these. */
const hoursIn = (zone: string, first: string): fc.Arbitrary<Hours> => {
  const day = fc
    .integer({ min: -1, max: DAYS })
    .map((n) => new Date(Date.parse(first) + n * 24 * HOUR).toISOString().slice(0, 10))
  return fc.record({
    zone: fc.constant(zone),
    week: fc.array(
      fc.tuple(fc.integer({ min: 1, max: 7 }), span).map(([weekday, one]) => ({ weekday, ...one })),
      { maxLength: 14 },
    ),
    closed: fc.array(
      day.map((from) => ({ from, to: from, name: 'Closed' })),
      { maxLength: 2 },
    ),
    extra: fc.array(
      fc.tuple(day, span).map(([date, one]) => ({ date, ...one, name: 'Open' })),
      { maxLength: 2 },
    ),
  })
}

const minuteIn = fc.integer({ min: 0, max: DAYS * 1440 })

describe.each(windows)('open time in %s around %s', (zone, first) => {
  const from = Date.parse(`${first}T00:00:00Z`)
  // A day more on each side, so that what begins or ends outside is seen whole.
  const clock = clockOf(zone, from - 48 * HOUR, DAYS + 4)
  const at = (minute: number) => new Date(from + minute * MINUTE)

  it('is what one finds by looking at the clock every minute', () => {
    fc.assert(
      fc.property(hoursIn(zone, first), minuteIn, minuteIn, (hours, a, b) => {
        const open = naiveOpen(hours, clock)
        const count = clock.filter((one, i) => open[i] && one.at >= +at(a) && one.at < +at(b)).length
        const schedule = always(hours)
        expect(openMs(schedule, at(a), at(b))).toBe(count * MINUTE)
        expect(isOpen(schedule, at(a))).toBe(open[clock.findIndex((one) => one.at === +at(a))])
      }),
      { numRuns: 60 },
    )
  })

  it('adds up, and runs out when it is said to', () => {
    const ms = fc.integer({ min: 1, max: 40 * HOUR })
    fc.assert(
      fc.property(hoursIn(zone, first), fc.tuple(minuteIn, minuteIn, minuteIn), ms, (hours, cuts, wanted) => {
        const schedule = always(hours)
        const [a = 0, b = 0, c = 0] = [...cuts].sort((one, other) => one - other)
        expect(openMs(schedule, at(a), at(b)) + openMs(schedule, at(b), at(c))).toBe(
          openMs(schedule, at(a), at(c)),
        )
        const end = afterOpenMs(schedule, at(a), wanted)
        if (end === null) {
          expect(hours.week).toEqual([])
          return
        }
        expect(openMs(schedule, at(a), end)).toBe(wanted)
        expect(isOpen(schedule, new Date(end.getTime() - 1))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})

const desk: Hours = {
  zone: 'Europe/Oslo',
  week: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', to: '16:00' })),
  closed: [{ from: '2026-12-24', to: '2026-12-26', name: 'Christmas' }],
  extra: [{ date: '2026-12-24', from: '08:00', to: '12:00', name: 'Christmas Eve, half a day' }],
}

describe('a desk', () => {
  const schedule = always(desk)
  const on = (text: string) => new Date(text)

  it('counts no nights, weekends and holidays, and the half day as half', () => {
    // Wednesday 23 December, 15:00 in Oslo, to Monday 28 December, 09:00.
    expect(openMs(schedule, on('2026-12-23T14:00:00Z'), on('2026-12-28T08:00:00Z'))).toBe(6 * HOUR)
  })

  it.each([
    ['nothing backwards', '2026-12-28T08:00:00Z', '2026-12-23T14:00:00Z', 0],
    ['nothing in no time', '2026-12-22T10:00:00Z', '2026-12-22T10:00:00Z', 0],
    ['milliseconds', '2026-12-22T10:00:00.250Z', '2026-12-22T10:00:01Z', 750],
  ])('counts %s', (_, from, to, expected) => {
    expect(openMs(schedule, on(from), on(to))).toBe(expected)
  })

  it('says when time is up: at closing time, not at the next opening', () => {
    const answer = (ms: number) => afterOpenMs(schedule, on('2026-12-18T14:00:00Z'), ms)?.toISOString()
    expect(answer(0)).toBe('2026-12-18T14:00:00.000Z')
    expect(answer(HOUR)).toBe('2026-12-18T15:00:00.000Z')
    expect(answer(HOUR + 1)).toBe('2026-12-21T07:00:00.001Z')
    // 200 open hours are longer than one look ahead would be for a desk open one hour a week.
    const seldom = always({ ...desk, week: [{ weekday: 1, from: '08:00', to: '09:00' }], extra: [] })
    expect(openMs(seldom, on('2026-01-01T00:00:00Z'), on('2030-01-01T00:00:00Z'))).toBe(209 * HOUR)
    expect(afterOpenMs(seldom, on('2026-01-01T00:00:00Z'), 205 * HOUR)).not.toBeNull()
  })

  it('opens and closes', () => {
    const saturday = on('2026-12-19T11:00:00Z')
    expect(isOpen(schedule, saturday)).toBe(false)
    expect(nextOpening(schedule, saturday)?.toISOString()).toBe('2026-12-21T07:00:00.000Z')
    expect(nextClosing(schedule, saturday)).toEqual(saturday)
    const tuesday = on('2026-12-22T11:00:00Z')
    expect(nextOpening(schedule, tuesday)).toEqual(tuesday)
    expect(nextClosing(schedule, tuesday)?.toISOString()).toBe('2026-12-22T15:00:00.000Z')
    expect(isOpen(schedule, on('2026-12-22T15:00:00Z'))).toBe(false)
  })

  it('never opens again when nothing is left of its week, and never closes round the clock', () => {
    const shut = always({ ...desk, week: [] })
    const after = on('2027-01-01T00:00:00Z')
    expect(nextOpening(shut, after)).toBeNull()
    expect(afterOpenMs(shut, after, 1)).toBeNull()
    expect(openMs(shut, after, on('2028-01-01T00:00:00Z'))).toBe(0)
    const clock = always(roundTheClock('Europe/Oslo'))
    expect(nextClosing(clock, after)).toBeNull()
    // A year with both jumps is as long as it is.
    expect(openMs(clock, after, on('2028-01-01T00:00:00Z'))).toBe(365 * 24 * HOUR)
  })

  it('is measured by what held then', () => {
    const march = on('2026-02-28T23:00:00Z')
    const versions: Schedule = [
      { validFrom: ALWAYS, hours: desk },
      { validFrom: march, hours: roundTheClock('Asia/Kolkata') },
    ]
    // Friday 27 February 12:00 in Oslo: four hours are left; from Sunday's midnight on it is always open.
    expect(openMs(versions, on('2026-02-27T11:00:00Z'), on('2026-03-01T01:00:00Z'))).toBe(6 * HOUR)
    expect(afterOpenMs(versions, on('2026-02-27T11:00:00Z'), 5 * HOUR)?.toISOString()).toBe(
      '2026-03-01T00:00:00.000Z',
    )
    expect(isOpen(versions, new Date(march.getTime() - 1))).toBe(false)
    expect(isOpen(versions, march)).toBe(true)
  })

  it('finishes what began before a holiday, and begins nothing on it', () => {
    const night = always({
      ...desk,
      week: [3, 4].map((weekday) => ({ weekday, from: '22:00', to: '06:00' })),
      extra: [],
    })
    // From Wednesday evening the 23rd over Thursday the 24th.
    expect(openMs(night, on('2026-12-23T12:00:00Z'), on('2026-12-26T12:00:00Z'))).toBe(8 * HOUR)
  })
})
