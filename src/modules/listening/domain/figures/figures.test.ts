import { describe, expect, it } from 'vitest'
import { nameFinder, sameName } from './names.ts'
import { covered, MOST_PERIODS, periodStarts } from './periods.ts'
import { countPhrases, phrasesOf, rankPhrases, riseOf } from './phrases.ts'
import { shareOf, sumOf } from './share.ts'

const at = (text: string) => new Date(text)
const starts = (from: string, to: string, grain: 'hour' | 'day' | 'week', zone = 'Europe/Oslo') =>
  periodStarts(at(from), at(to), grain, zone)?.map((start) => start.toISOString())

describe('periods', () => {
  it('begin days in the zone, also on the day that has 23 hours', () => {
    expect(starts('2026-03-27T23:00:00Z', '2026-03-30T22:00:00Z', 'day')).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ])
  })

  it('have 25 hours on the day the clock is put back', () => {
    expect(starts('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 'hour')).toHaveLength(25)
  })

  it('begin hours on the wall clock of a zone with half hours', () => {
    expect(starts('2026-05-01T10:10:00Z', '2026-05-01T12:00:00Z', 'hour', 'Asia/Kolkata')).toEqual([
      '2026-05-01T10:10:00.000Z',
      '2026-05-01T10:30:00.000Z',
      '2026-05-01T11:30:00.000Z',
    ])
  })

  it('begin weeks on Monday, the first one cut by the window', () => {
    expect(starts('2026-05-06T22:00:00Z', '2026-05-18T22:00:00Z', 'week')).toEqual([
      '2026-05-06T22:00:00.000Z',
      '2026-05-10T22:00:00.000Z',
      '2026-05-17T22:00:00.000Z',
    ])
  })

  it('are not more than a chart can show', () => {
    expect(starts('2026-01-01T00:00:00Z', '2026-12-31T00:00:00Z', 'hour')).toBeUndefined()
    expect(periodStarts(at('2026-01-01T00:00:00Z'), at('2026-02-11T16:00:00Z'), 'hour', 'UTC')).toHaveLength(
      MOST_PERIODS,
    )
    expect(starts('2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', 'day')).toEqual([])
  })

  it('are covered by spans that touch, not by spans with a hole between', () => {
    const span = (from: number, to: number) => ({ from: new Date(from), to: new Date(to) })
    expect(covered(span(10, 20), [span(15, 25), span(5, 15)])).toBe(true)
    expect(covered(span(10, 20), [span(5, 14), span(15, 25)])).toBe(false)
    expect(covered(span(10, 20), [span(10, 19)])).toBe(false)
    expect(covered(span(10, 20), [])).toBe(false)
  })
})

describe('shares', () => {
  it('are of 100, and unknown of nothing', () => {
    expect(shareOf(30, 120)).toBe(25)
    expect(shareOf(0, 120)).toBe(0)
    expect(shareOf(0, 0)).toBeNull()
    const rows = [
      { queryId: 'a', count: 3, positive: 1 },
      { queryId: 'b', count: 4, positive: 2 },
    ]
    expect([sumOf(rows), sumOf(rows, 'positive')]).toEqual([7, 3])
  })
})

describe('phrases', () => {
  const found = (text: string, language: string | null = 'en') => [...phrasesOf({ text, language })].sort()

  it.each([
    ['The winter jacket', 'en', ['jacket', 'winter', 'winter jacket']],
    ['Der Reißverschluss ist kaputt', 'de', ['kaputt', 'reißverschluss', 'reißverschluss ist kaputt']],
    ['see https://fjell.example/x?y @fjell #GreenTents', 'en', ['greentents', 'see']],
    ['Jacket. Broke!', 'en', ['broke', 'jacket']],
    ["don't 2026", 'en', []],
    ['', null, []],
  ])('of “%s”', (text, language, expected) => {
    expect(found(text, language)).toEqual(expected)
  })

  it('are found in writing without spaces', () => {
    expect(found('防水ジャケットが最高', 'ja')).toContain('ジャケット')
  })

  it('count once a post', () => {
    const counts = new Map<string, number>()
    countPhrases(
      [
        { text: 'zip zip zip', language: 'en' },
        { text: 'a zip', language: 'en' },
      ],
      counts,
    )
    expect(counts.get('zip')).toBe(2)
  })

  it('rise calmly: 1 to 3 does not shout, 10 to 60 does', () => {
    expect(riseOf(3, 1)).toBeCloseTo(1.33, 2)
    expect(riseOf(60, 10)).toBeCloseTo(4.33, 2)
    expect(riseOf(3, 1)).toBeLessThan(1.5)
  })

  const ranked = (now: Record<string, number>, before: Record<string, number> | null = {}, scale = 1) =>
    rankPhrases({
      now: new Map(Object.entries(now)),
      before: before && new Map(Object.entries(before)),
      scale,
      hidden: (phrase) => phrase.includes('secret'),
    })

  it('are ranked by posts, without chance and without mere parts of longer ones', () => {
    const rows = ranked({ 'winter jacket': 9, winter: 10, jacket: 30, twice: 2, secret: 50 }, { jacket: 25 })
    expect(rows.map(({ phrase }) => phrase)).toEqual(['jacket', 'winter jacket'])
    expect(rows[0]).toMatchObject({ count: 30, before: 25, fresh: false })
    expect(rows[0]?.rise).toBeCloseTo(35 / 30, 5)
    expect(rows[1]).toMatchObject({ before: 0, fresh: true })
  })

  it('do not rise against a time that is not known, and weigh a time read in part', () => {
    expect(ranked({ zip: 10 }, null)[0]).toMatchObject({ rise: null, fresh: false })
    expect(ranked({ zip: 10 }, { zip: 5 }, 2)[0]?.rise).toBe(1)
  })
})

describe('names', () => {
  it('of members are found in phrases, the name of the house is not', () => {
    const hidden = nameFinder(['Ruth Fjell', 'José Núñez'], 'Fjell & Sons')
    expect(['ruth lied', 'nunez', 'ruths'].map(hidden)).toEqual([true, true, true])
    expect(['fjell tents', 'truth'].map(hidden)).toEqual([false, false])
  })

  it('are the same however they are written, and one word is no name', () => {
    const ours = sameName(['José Núñez', 'Cher'])
    expect([ours('jose nunez'), ours('JOSÉ NÚÑEZ ⛰️'), ours('Cher'), ours('José')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})
