import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '#kernel/random.ts'
import { readTold } from '../../web/rehearsal/read-told.ts'
import { meanWait } from './erlang.ts'
import { durations, handlingSeen } from './handling.ts'
import { meanWeek, presence } from './presence.ts'
import { type Arrival, asItWas, rehearse } from './rehearse.ts'
import { replay } from './replay.ts'
import { calendarOf, levelsOf, quarters, staffedMinutes } from './rota.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const shifts = (people: number, from: string, to: string, days: number[] = everyDay) => ({
  present: null,
  shifts: [{ days, from, to, people }],
})

describe('replay', () => {
  it('serves who is due first, lets nobody drop what they began, and stops when people go', () => {
    const work = { at: [0, 1, 2, 3], due: [100, 90, 10, 95], takes: [10, 10, 10, 10] }
    const levels = [
      { at: 0, people: 1 },
      { at: 15, people: 0 },
      { at: 60, people: 2 },
    ]
    const played = replay(work, levels)
    // 0 at once; the one due at 10 next, finished past the end of hours; the other two when two people come.
    expect([...played.begun]).toEqual([0, 60, 10, 60])
    expect([...played.done]).toEqual([10, 70, 20, 70])
    expect(played.busy).toBe(40)
  })

  it('never answers where nobody is at work', () => {
    const played = replay({ at: [0], due: [1], takes: [1] }, [{ at: 0, people: 0 }])
    expect(played.done[0]).toBe(Number.POSITIVE_INFINITY)
  })

  it('keeps everybody busy who could be: no one is free while something waits', () => {
    const pieces = fc.array(
      fc.record({ gap: fc.nat(20), takes: fc.integer({ min: 1, max: 30 }), due: fc.nat(500) }),
      {
        minLength: 1,
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 4 }), (list, people) => {
        let clock = 0
        const at = list.map(({ gap }) => (clock += gap))
        const played = replay({ at, due: list.map((one) => one.due), takes: list.map((one) => one.takes) }, [
          { at: 0, people },
        ])
        const inWork = (moment: number) =>
          list.filter((_, i) => (played.begun[i] ?? 0) <= moment && moment < (played.done[i] ?? 0)).length
        for (const [index, came] of at.entries()) {
          const begun = played.begun[index] ?? 0
          expect(begun).toBeGreaterThanOrEqual(came)
          expect(inWork(begun)).toBeLessThanOrEqual(people)
          if (begun > came) expect(inWork(begun - 0.5)).toBe(people)
        }
      }),
    )
  })

  it.each([
    [1, 0.7],
    [2, 0.8],
    [5, 0.9],
  ])('waits as queueing theory says: M/M/%i at %f', (people, use) => {
    // Twenty independent runs; their spread says how far their mean may be off.
    const takes = 6
    const rate = (use * people) / takes
    const means = Array.from({ length: 20 }, (_, run) => {
      const random = randomFrom(100 + run)
      const count = 60_000
      const at = new Float64Array(count)
      let clock = 0
      for (let index = 0; index < count; index += 1) {
        clock += -Math.log(1 - random()) / rate
        at[index] = clock
      }
      const work = { at, due: at, takes: durations({ kind: 'exponential', mean: takes }, count, 7000 + run) }
      const { begun } = replay(work, [{ at: 0, people }])
      let sum = 0
      // The empty desk of the beginning is left out.
      for (let index = 5000; index < count; index += 1) sum += (begun[index] ?? 0) - (at[index] ?? 0)
      return sum / (count - 5000)
    })
    const mean = means.reduce((sum, one) => sum + one, 0) / means.length
    const spread = Math.sqrt(means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1))
    const error = spread / Math.sqrt(means.length)
    const theory = meanWait(rate, takes, people)
    expect(Math.abs(mean - theory)).toBeLessThan(3.5 * error)
    expect(error / theory).toBeLessThan(0.05)
  })

  it('plays well over a hundred thousand arrivals in a second of processor time', () => {
    const count = 100_000
    const arrivals: Arrival[] = Array.from({ length: count }, (_, index) => {
      const at = Date.UTC(2026, 0, 5) + index * 9000
      return { at, due: at + 5_400_000, desk: `d${index % 12}`, answered: null }
    })
    const staff = new Map(Array.from({ length: 12 }, (_, desk) => [`d${desk}`, shifts(5, '00:00', '24:00')]))
    const window = { from: Date.UTC(2026, 0, 5), to: Date.UTC(2026, 0, 26), zone: 'Europe/Oslo' }
    const tried = {
      staff,
      handling: { kind: 'typed', median: 6, p90: 15 },
      goal: null,
      moves: [],
      seed: 1,
    } as const
    // The best of three: what else the machine does is not what is asked.
    const seconds = [1, 2, 3].map(() => {
      const began = process.cpuUsage()
      const { all } = rehearse(arrivals, tried, window)
      const { user, system } = process.cpuUsage(began)
      expect(all).toMatchObject({ n: count, unanswered: 0 })
      return (user + system) / 1e6
    })
    expect(count / Math.min(...seconds)).toBeGreaterThan(100_000)
  })
})

describe('rota', () => {
  it('adds up shifts over midnight and the end of the week', () => {
    const week = quarters([
      { days: [7], from: '22:00', to: '02:00', people: 2 },
      { days: [1], from: '00:00', to: '01:00', people: -3 },
    ])
    expect(week[6 * 96 + 88]).toBe(2)
    expect(week[0]).toBe(-1)
    expect(week[4]).toBe(2)
    expect(week[8]).toBe(0)
  })

  it('follows the clock of the zone over a change', () => {
    // 29 March 2026, 02:00 in Oslo is 03:00: nine o’clock is an hour earlier in UTC.
    const calendar = calendarOf(Date.UTC(2026, 2, 28), 96 * 3, 'Europe/Oslo')
    const levels = levelsOf(shifts(1, '09:00', '10:00', [6, 7]), calendar)
    expect(levels.filter(({ people }) => people === 1).map(({ at }) => at / 60)).toEqual([8, 24 + 7])
  })
})

describe('presence', () => {
  const hour = 3_600_000
  const sent = [
    { memberId: 'a', desk: 'x', at: 1 * hour },
    { memberId: 'a', desk: 'x', at: 2 * hour },
    { memberId: 'a', desk: 'y', at: 2.5 * hour },
    { memberId: 'a', desk: 'x', at: 8 * hour },
    { memberId: 'b', desk: 'x', at: 1.1 * hour },
  ]
  const there = presence(sent, { from: 0, to: 12 * hour })

  it('is read from runs of answers, each person at one desk at a time', () => {
    const at = (desk: string, hours: number) => there.get(desk)?.[hours * 4]
    expect([
      at('x', 0.75),
      at('x', 1),
      at('x', 1.5),
      at('x', 2),
      at('x', 2.25),
      at('x', 5),
      at('x', 8),
    ]).toEqual([2, 2, 1, 1, 0, 0, 1])
    expect([at('y', 2.25), at('y', 2.5), at('y', 2.75)]).toEqual([1, 1, 0])
  })

  it('goes on as it was a week before, with shifts on top and never fewer than nobody', () => {
    const present = Uint16Array.from({ length: 672 }, (_, quarter) => (quarter === 4 ? 2 : 0))
    const calendar = calendarOf(Date.UTC(2026, 0, 5), 672 * 2, 'UTC')
    const levels = levelsOf(
      { present, shifts: [{ days: [1], from: '01:00', to: '02:00', people: -1 }] },
      calendar,
    )
    expect(levels.filter(({ people }) => people > 0)).toEqual([
      { at: 60, people: 1 },
      { at: 60 + 10_080, people: 1 },
    ])
    expect(staffedMinutes(levels, 10_080)).toBe(15)
    expect(meanWeek(present, calendar)[1]).toBe(0.5)
  })
})

describe('handling', () => {
  it('is read from runs of answers of one person, pauses and fresh arrivals left out', () => {
    const seen = handlingSeen([
      { memberId: 'a', since: 0, at: 10 },
      { memberId: 'a', since: 5, at: 17 },
      { memberId: 'a', since: 16, at: 100 },
      { memberId: 'a', since: 101, at: 104 },
      { memberId: 'b', since: 9, at: 11 },
    ])
    expect(seen).toEqual([7])
  })

  it('draws a log-normal with the median and the 90th percentile that were typed', () => {
    const drawn = durations({ kind: 'typed', median: 6, p90: 20 }, 50_000, 3).sort()
    expect(drawn[25_000]).toBeCloseTo(6, 0)
    expect(Math.abs((drawn[45_000] ?? 0) - 20)).toBeLessThan(1)
  })
})

const shared = new URL('../../../../../../shared/data/conversations/support_tweets.jsonl', import.meta.url)

describe.skipIf(!existsSync(shared))('real support conversations (../shared/data/conversations)', () => {
  const { told, unread } = existsSync(shared)
    ? readTold(readFileSync(shared, 'utf8'))
    : { told: [], unread: 0 }
  const from = Date.UTC(2017, 9, 30)
  const window = { from, to: from + 14 * 86_400_000, zone: 'America/New_York' }
  const arrivals: Arrival[] = told
    .filter(({ at }) => at >= window.from && at < window.to)
    .map(({ at, answered }) => ({ at, due: at + 90 * 60_000, desk: 'service', answered }))
  const tried = (people: number, from: string, to: string, days: number[]) =>
    rehearse(
      arrivals,
      {
        staff: new Map([['service', shifts(people, from, to, days)]]),
        handling: { kind: 'typed', median: 4, p90: 12 },
        goal: null,
        moves: [],
        seed: 11,
      },
      window,
    ).all

  it('reads the file: first messages, when they were answered, what is no message', () => {
    expect(unread).toBe(1)
    expect(told).toHaveLength(1285)
    expect(told.filter(({ answered }) => answered !== null).length).toBeGreaterThan(1100)
    expect(asItWas(arrivals, window).all.n).toBe(arrivals.length)
  })

  it('shows the way from twelve hours to ninety minutes: the same messages, evenings staffed', () => {
    const nine = tried(12, '09:00', '17:00', [1, 2, 3, 4, 5])
    const evening = tried(12, '09:00', '01:00', [1, 2, 3, 4, 5, 6, 7])
    expect(nine.median ?? 0).toBeGreaterThan(10 * 60)
    expect(evening.median ?? 0).toBeLessThan(90)
    expect(evening.kept ?? 0).toBeGreaterThan((nine.kept ?? 0) + 30)
  })

  it('gives the same answer for the same seed, and another for another', () => {
    expect(tried(12, '09:00', '17:00', [1])).toEqual(tried(12, '09:00', '17:00', [1]))
  })
})
