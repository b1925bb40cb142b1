import { describe, expect, it } from 'vitest'
import { afterFault } from './after-fault.ts'
import { compareTexts } from './compare-texts.ts'
import { viewDefinition } from './definitions.ts'
import { readFigure, timesUsual, toStored } from './figures.ts'
import { byHour, hourOfWeek, median } from './hours.ts'
import { isLate, planFor } from './moments.ts'

const live = new Date('2026-03-02T09:01:30.000Z')

describe('moments', () => {
  it('are planned at full five minutes after exactly the time', () => {
    const plan = planFor(live).map(
      (one) => `${one.kind} ${one.moment} ${one.dueAt.toISOString().slice(0, 16)}`,
    )
    expect(plan).toEqual([
      'figures 24h 2026-03-03T09:05',
      'figures 7d 2026-03-09T09:05',
      'figures 28d 2026-03-30T09:05',
      'look first 2026-03-02T09:03',
      'look 1h 2026-03-02T10:05',
      'look 24h 2026-03-03T09:05',
      'look 7d 2026-03-09T09:05',
      'look 28d 2026-03-30T09:05',
    ])
  })

  it('are late beyond what their length allows', () => {
    const plus = (hours: number) => new Date(live.getTime() + hours * 3_600_000)
    expect([isLate('24h', live, plus(2)), isLate('24h', live, plus(2.1))]).toEqual([false, true])
    expect([isLate('7d', live, plus(11)), isLate('28d', live, plus(47))]).toEqual([false, false])
    expect(isLate('now', live, plus(1000))).toBe(false)
  })
})

describe('figures', () => {
  const told = toStored({ views: { unknown: 'No views.' }, likes: 3, shares: 0, replies: 2 })

  it('keep unknown apart from 0', () => {
    expect(readFigure(told, 'views')).toEqual({ value: null, reason: 'No views.' })
    expect(readFigure(told, 'shares')).toEqual({ value: 0, reason: null })
    expect(readFigure(told, 'together')).toEqual({ value: 5, reason: null })
    const part = toStored({ views: 1, likes: -1, shares: 1.5, replies: { unknown: 'Hidden.' } })
    expect(readFigure(part, 'likes').value).toBeNull()
    expect(readFigure(part, 'together').value).toBeNull()
  })

  it('are compared only with a habit', () => {
    expect(timesUsual(18, { median: 10, n: 5 })).toBe(1.8)
    expect(timesUsual(18, { median: 10, n: 4 })).toBeNull()
    expect(timesUsual(18, { median: 0, n: 50 })).toBeNull()
    expect(timesUsual(null, { median: 10, n: 50 })).toBeNull()
  })

  it('stand beside the definition of their day', () => {
    expect(viewDefinition('mastodon', live).words).toContain('does not count views')
    expect(viewDefinition('mastodon', new Date(0)).id).toBe('mastodon-1')
    expect(viewDefinition('elsewhere', live).id).toBe('elsewhere-0')
  })
})

describe('texts', () => {
  const known = { seenText: null, ourText: 'Hello https://fjell.example/a', oursAt: live }
  const later = new Date(live.getTime() + 3_600_000)

  it('are not edited because a network writes them down its own way', () => {
    expect(compareTexts(known, { text: 'Hello fjell.example/…', editedAt: null })).toBe('first')
    expect(compareTexts({ ...known, seenText: 'Hello\r\n' }, { text: 'Hello', editedAt: later })).toBe('same')
  })

  it('are edited when the network says so, or when they differ from what stood there', () => {
    expect(compareTexts(known, { text: 'Other', editedAt: later })).toBe('edited')
    expect(compareTexts(known, { text: 'Other', editedAt: live })).toBe('first')
    expect(compareTexts({ ...known, seenText: 'Hello' }, { text: 'Other', editedAt: null })).toBe('edited')
  })
})

describe('hours of the week', () => {
  it('follow the clock of the zone over a change of clocks', () => {
    expect(hourOfWeek(new Date('2026-03-30T07:30:00Z'), 'Europe/Oslo')).toBe(9)
    expect(hourOfWeek(new Date('2026-03-23T08:30:00Z'), 'Europe/Oslo')).toBe(9)
    expect(hourOfWeek(new Date('2026-03-29T22:30:00Z'), 'Europe/Oslo')).toBe(0)
    expect(hourOfWeek(new Date('2026-03-29T21:30:00Z'), 'Europe/Oslo')).toBe(167)
  })

  it('give number, mean and variance', () => {
    const at = new Date('2026-03-30T07:30:00Z')
    expect(
      byHour(
        [
          { at, value: 1 },
          { at, value: 3 },
        ],
        'Europe/Oslo',
      ),
    ).toEqual([{ hour: 9, n: 2, mean: 2, variance: 2 }])
    expect(byHour([{ at, value: 1 }], 'UTC')).toEqual([{ hour: 7, n: 1, mean: 1, variance: 0 }])
    expect([median([]), median([3, 1, 2]), median([1, 2])]).toEqual([null, 2, 1.5])
  })
})

describe('faults', () => {
  it('rest as long as told, longer each time without an answer, and never for ever', () => {
    const at = new Date(live.getTime() + 1000)
    expect(afterFault({ kind: 'retryLater', at, reason: 'r' }, 0, live)).toMatchObject({ until: at })
    const rest = (strikes: number) => {
      const next = afterFault({ kind: 'unknown', reason: 'r' }, strikes, live)
      return next.kind === 'rest' ? (next.until.getTime() - live.getTime()) / 60_000 : null
    }
    expect([rest(0), rest(1), rest(40)]).toEqual([5, 10, 360])
    expect(afterFault({ kind: 'reauth', reason: 'r' }, 0, live).kind).toBe('reconnect')
    expect(afterFault({ kind: 'gone', reason: 'r' }, 0, live).kind).toBe('settle')
  })
})
