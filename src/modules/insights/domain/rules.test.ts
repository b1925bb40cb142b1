import { describe, expect, it } from 'vitest'
import { yearBefore } from './compare.ts'
import { isBeyond } from './crossing.ts'
import { ANY_DAY, isCurrent, momentOf, type Standing } from './current.ts'
import { dueOn, stateOn } from './glide.ts'
import { guarded } from './guard.ts'
import { levelOf, rubric } from './rubric.ts'
import { trendOf } from './trend.ts'

describe('a path to a target', () => {
  // From 720 on 1 March to 90 on 1 June: 92 days, 630 less; half way on 16 April: 720 − 630 × 46/92 = 405.
  const path = { fromDay: '2026-03-01', toDay: '2026-06-01', fromValue: 720, toValue: 90 }

  it('is straight between its days and level beyond them', () => {
    expect(dueOn(path, '2026-04-16')).toBeCloseTo(405)
    expect([dueOn(path, '2026-01-01'), dueOn(path, '2027-01-01')]).toEqual([720, 90])
  })

  it('is kept by less where it goes down, by more where it goes up; what is missing is unknown', () => {
    expect(stateOn(path, 400, '2026-04-16', false)).toBe('on')
    expect(stateOn(path, 410, '2026-04-16', true)).toBe('behind')
    expect(stateOn({ ...path, fromValue: 10, toValue: 20 }, 16, '2026-04-16', true)).toBe('on')
    expect(stateOn({ ...path, fromValue: 90, toValue: 90 }, 80, '2026-04-16', true)).toBe('on')
    expect(stateOn({ ...path, fromValue: 90, toValue: 90 }, 80, '2026-04-16', false)).toBe('behind')
    expect(stateOn(path, null, '2026-04-16', true)).toBe('unknown')
  })
})

describe('every figure', () => {
  const figure = (value: number | null, n: number, reason: string | null = null) => ({ value, n, reason })
  const answer = (figures: Record<string, ReturnType<typeof figure>>) => ({ figures, coverage: 1 })

  it('hides percentiles of fewer than 20, and people of fewer than 10', () => {
    const few = guarded(answer({ median: figure(5, 19), p90: figure(9, 19) }), false).figures
    expect(few.median?.value).toBe(5)
    expect(few.p90).toEqual({ value: null, n: 19, reason: 'Fewer than 20, so a percentile would mislead.' })
    expect(guarded(answer({ p90: figure(9, 20) }), false).figures.p90?.value).toBe(9)
    expect(guarded(answer({ value: figure(5, 9) }), true).figures.value?.value).toBeNull()
    expect(guarded(answer({ value: figure(5, 10) }), true).figures.value?.value).toBe(5)
  })

  it('is never a division by nothing, and what is missing always says why', () => {
    expect(guarded(answer({ value: figure(0 / 0, 0) }), false).figures.value).toEqual({
      value: null,
      n: 0,
      reason: 'There is nothing to divide by.',
    })
    expect(guarded(answer({ value: figure(null, 0) }), false).figures.value?.reason).toBe('Not measured.')
    expect(guarded(answer({ value: figure(0, 4) }), false).figures.value?.value).toBe(0)
  })
})

describe('a kept figure', () => {
  const now = new Date('2026-03-11T12:00:00Z')
  const window = { from: new Date('2026-02-02T00:00:00Z'), to: new Date('2026-02-09T00:00:00Z') }
  const metric = { version: 2, ages: false, changedBy: [{ name: 'a', on: ['x.', 'y.done'] }] }
  const kept = { version: 2, window, seq: 10, computedAt: new Date('2026-03-11T11:00:00Z') }
  const quiet: Standing = { head: 50, mark: 50, touches: [], since: new Map() }
  const current = (more: Partial<Standing>, other: object = {}, one: object = {}) =>
    isCurrent({ ...metric, ...one }, { ...kept, ...other }, { ...quiet, ...more }, now, 60_000)

  it('stays while nothing of its own days was touched', () => {
    expect(current({})).toBe(true)
    expect(current({ touches: [{ change: 'a', day: '2026-02-10', seq: 11 }] })).toBe(true)
    expect(current({ touches: [{ change: 'b', day: '2026-02-03', seq: 11 }] })).toBe(true)
    expect(current({ touches: [{ change: 'a', day: '2026-02-03', seq: 10 }] })).toBe(true)
    expect(current({ touches: [{ change: 'a', day: '2026-02-03', seq: 11 }] })).toBe(false)
    expect(current({ touches: [{ change: 'a', day: ANY_DAY, seq: 11 }] })).toBe(false)
  })

  it('is doubted for facts nobody has looked at yet', () => {
    expect(current({ since: new Map([['x.made', 51]]) })).toBe(false)
    expect(current({ since: new Map([['y.done', 51]]) })).toBe(false)
    expect(current({ since: new Map([['y.undone', 51]]) })).toBe(true)
    expect(current({ since: null })).toBe(false)
  })

  it('is doubted with another definition, after a day, and as time passes where it hangs on time', () => {
    expect(current({}, { version: 1 })).toBe(false)
    expect(current({}, { computedAt: new Date('2026-03-10T11:00:00Z') })).toBe(false)
    expect(current({}, {}, { ages: true })).toBe(false)
    expect(current({}, { window: { ...window, to: new Date('2026-03-12T00:00:00Z') } })).toBe(false)
    expect(current({}, { computedAt: new Date('2026-03-11T11:59:30Z') }, { ages: true })).toBe(true)
    const undeclared = { changedBy: undefined }
    const lately = { computedAt: new Date('2026-03-11T11:59:30Z') }
    expect(current({}, lately, undeclared)).toBe(false)
    expect(current({ head: 10 }, lately, undeclared)).toBe(true)
  })

  it('of a period that is long over is doubted by time after hours only, by facts at once', () => {
    const ended = (to: string) => ({ from: window.from, to: new Date(to) })
    expect(momentOf(ended('2026-03-05T00:00:00Z'), now, 300_000)).toBe(300_000)
    expect(momentOf(ended('2026-03-04T11:59:59Z'), now, 300_000)).toBe(6 * 3_600_000)
    const settled = (standing: Standing) =>
      isCurrent({ ...metric, ages: true }, kept, standing, now, momentOf(window, now, 300_000))
    expect(settled(quiet)).toBe(true)
    expect(settled({ ...quiet, touches: [{ change: 'a', day: '2026-02-03', seq: 11 }] })).toBe(false)
  })
})

describe('how far a tactic has come', () => {
  const yes = (levels: readonly (1 | 2 | 3 | 4)[], leave: readonly string[] = [], evidence = 'seen') =>
    Object.fromEntries(
      levels.flatMap((level) => rubric[level].map((id) => [id, { yes: !leave.includes(id), evidence }])),
    )

  it('is the highest level reached with all below, by four of five', () => {
    expect(levelOf({})).toBe(0)
    expect(levelOf(yes([1, 2], ['tried', 'plan']))).toBe(2)
    expect(levelOf(yes([1, 2], ['owner', 'plan']))).toBe(1)
    expect(levelOf(yes([2, 3, 4]))).toBe(0)
    expect(levelOf(yes([1, 2, 3, 4]))).toBe(4)
  })

  it('believes no yes that nothing shows', () => {
    expect(levelOf(yes([1, 2], [], ' '))).toBe(0)
  })
})

describe('lines and trends', () => {
  it('are crossed by more than the bound, and never by what is unknown', () => {
    expect(isBeyond({ kind: 'above', bound: 60 }, 60, null)).toBe(false)
    expect(isBeyond({ kind: 'above', bound: 60 }, 61, null)).toBe(true)
    expect(isBeyond({ kind: 'below', bound: 60 }, 59, null)).toBe(true)
    expect(isBeyond({ kind: 'change', bound: 20 }, 80, 100)).toBe(true)
    expect(isBeyond({ kind: 'change', bound: 20 }, 119, 100)).toBe(false)
    expect(isBeyond({ kind: 'change', bound: 20 }, 119, 0)).toBeNull()
    expect(isBeyond({ kind: 'above', bound: 60 }, null, null)).toBeNull()
  })

  it('are level within a twentieth', () => {
    expect(trendOf(104, 100)).toBe('level')
    expect(trendOf(106, 100)).toBe('up')
    expect(trendOf(0, 0)).toBe('level')
    expect(trendOf(-1, 0)).toBe('down')
    expect(trendOf(null, 0)).toBeNull()
  })

  it('compare with the same day a year ago on the clock of the house', () => {
    expect(yearBefore(new Date('2026-03-01T23:00:00Z'), 'Europe/Oslo').toISOString()).toBe(
      '2025-03-01T23:00:00.000Z',
    )
    expect(yearBefore(new Date('2024-02-28T23:00:00Z'), 'Europe/Oslo').toISOString()).toBe(
      '2023-02-27T23:00:00.000Z',
    )
  })
})
