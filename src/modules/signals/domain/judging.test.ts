import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { listenFrom } from '../detecting/listener.ts'
import { countsFrom } from './csv.ts'
import { DAY, GRAIN, HOUR, NOTHING, WEEK } from './grain.ts'
import { judgeMood } from './mood.ts'
import { looksLike, type Shape } from './mute.ts'
import { grew, partsOf } from './parts.ts'
import { type ReplayResult, replay } from './replay.ts'
import { rootOf, type Standing, sameCause } from './roots.ts'
import { sentenceOf, titleOf } from './sentence.ts'
import { judgeSilence } from './silence.ts'
import { usualAt } from './usual.ts'
import { judgeVolume } from './volume.ts'
import { wallOf } from './wall.ts'
import { builtIn, lookedOutFor } from './words.ts'

const folder = new URL('../../../../../shared/data/anomaly/', import.meta.url)
const wall = wallOf('Europe/Oslo')
const at = Date.UTC(2026, 6, 15, 12)

describe('what is usual', () => {
  const hours = (known: ReadonlyMap<number, number>) => (end: number) => known.get(end) ?? null
  const weeks = (...counts: number[]) => new Map(counts.map((n, week) => [at - (week + 1) * WEEK, n]))

  it('is the median of the same hour of past weeks, and does not mind one storm among them', () => {
    expect(usualAt(at, hours(weeks(4, 4, 5, 3, 4, 400, 4, 4)), wall)).toMatchObject({
      median: 4,
      basis: 'hour-of-week',
      samples: 8,
      spread: 2,
    })
  })

  it('falls back to the same hour of past days, to the day before, and to nothing', () => {
    const days = new Map([1, 2, 3].map((day) => [at - day * DAY, 6]))
    expect(usualAt(at, hours(days), wall)).toMatchObject({ median: 6, basis: 'hour-of-day', samples: 3 })
    const last = new Map(Array.from({ length: 13 }, (_, hour) => [at - (hour + 1) * HOUR, 2]))
    expect(usualAt(at, hours(last), wall)).toMatchObject({ median: 2, basis: 'last-day' })
    expect(usualAt(at, hours(new Map([[at - HOUR, 2]])), wall)).toBeNull()
  })

  it('is the hour the clock shows, also across a change of summer time', () => {
    const after = Date.UTC(2026, 9, 28, 13)
    expect(wall.back(after, 7)).toBe(after - WEEK - HOUR)
    expect(wall.hourOfWeek(after)).toEqual({ weekday: 2, hour: 14 })
  })
})

describe('an unusual hour', () => {
  const hourAt = (now: number, usual: number) => (end: number) => (end === at ? now : usual)
  it.each([
    ['nine are too few', 9, 0, true, false],
    ['ten where none are usual, and the detector rang', 10, 0, true, true],
    ['ten where none are usual, and it did not', 10, 0, false, false],
    ['twenty-five times as much needs no detector', 100, 4, false, true],
    ['fourteen at night where one is usual needs none either', 14, 1, false, true],
    ['twelve where one is usual does', 12, 1, false, false],
    ['four spreads above forty, and it rang', 66, 40, true, true],
    ['less than four spreads', 65, 40, true, false],
    ['twice as much and no ring', 80, 40, false, false],
  ])('%s', (_, now, usual, rang, expected) => {
    expect(judgeVolume(at, hourAt(now, usual), rang ? at - HOUR / 2 : null, wall) !== null).toBe(expected)
  })

  it('does not count a ring of more than an hour ago', () => {
    expect(judgeVolume(at, hourAt(66, 40), at - HOUR, wall)).toBeNull()
  })
})

describe('a mood', () => {
  const moods = (positive: number, neutral: number, negative: number) => ({ positive, neutral, negative })
  it.each([
    ['fell', moods(0, 10, 40), moods(20, 60, 20), true],
    ['has too few now', moods(0, 0, 29), moods(20, 60, 20), false],
    ['has too few before', moods(0, 10, 40), moods(10, 10, 9), false],
    ['moved by less than thirty points', moods(8, 55, 37), moods(20, 60, 20), false],
    ['moved by what chance alone moves thirty posts', moods(7, 7, 16), moods(13, 8, 13), false],
    ['rose', moods(40, 10, 0), moods(20, 60, 20), false],
  ])('%s', (_, now, before, expected) => expect(judgeMood(now, before) !== null).toBe(expected))
})

describe('a silence', () => {
  it.each([
    ['of whom was always heard', [30, 28, 33, 31], 30.5],
    ['that three weeks cannot tell', [30, 28, 33], null],
    ['where little was to be expected', [9, 9, 9, 9], null],
    ['like one of a month ago', [30, 0, 33, 31], null],
  ])('%s', (_, weeks, expected) => expect(judgeSilence(weeks)).toBe(expected))
})

describe('one root cause', () => {
  const fact = (n: number, more: object = {}) => ({
    ...{
      mentionId: `m${n}`,
      author: `a${n}`,
      at: new Date(at + n),
      thread: `t${n}`,
      item: `i${n}`,
      cluster: `c${n}`,
    },
    ...more,
  })
  const standing = (more: Partial<Standing> = {}): Standing => ({
    ...{
      id: 's',
      rootKey: 'post:x',
      kinds: ['volume'],
      mentionIds: ['m1', 'm2', 'm3', 'm4'],
      watches: ['query:1'],
    },
    lastAt: new Date(at),
    ...more,
  })
  const candidate = { kind: 'volume', rootKey: 'said:y', mentionIds: ['m9'], watch: 'query:2', at } as const

  it('is the post it stands under, else a text that is passed on, else what it is called', () => {
    const under = [1, 2, 3, 4].map((n) => fact(n, n < 4 ? { thread: 'root' } : {}))
    expect(rootOf(under, 'none')).toMatchObject({ key: 'post:root', threadShare: 0.75, mentionId: 'm1' })
    expect(rootOf([...under, fact(9, { item: 'root', thread: 'root' })], 'none').mentionId).toBe('m9')
    expect(
      rootOf(
        [1, 2, 3].map((n) => fact(n, { cluster: 'same' })),
        'none',
      ),
    ).toMatchObject({ key: 'alike:same', alikeShare: 1 })
    expect(rootOf([fact(2), fact(1)], 'none')).toMatchObject({
      key: 'none',
      mentionId: 'm1',
      threadShare: null,
    })
  })

  it('is shared by what has largely the same posts, and by nothing else', () => {
    expect(sameCause({ ...candidate, rootKey: 'post:x' }, [standing()])?.id).toBe('s')
    expect(sameCause({ ...candidate, mentionIds: ['m1', 'm2', 'm8'] }, [standing()])?.id).toBe('s')
    expect(sameCause({ ...candidate, mentionIds: ['m4'] }, [standing()])?.id).toBe('s')
    expect(sameCause({ ...candidate, mentionIds: ['m1', 'm5', 'm6', 'm7', 'm8'] }, [standing()])).toBeNull()
    // Of a large storm half of what is small is enough, and less is not.
    const large = standing({ mentionIds: Array.from({ length: 40 }, (_, n) => `m${n}`) })
    expect(sameCause({ ...candidate, mentionIds: ['m1', 'm2', 'x1', 'x2'] }, [large])?.id).toBe('s')
    expect(sameCause({ ...candidate, mentionIds: ['m1', 'x1', 'x2', 'x3'] }, [large])).toBeNull()
    expect(sameCause(candidate, [standing()])).toBeNull()
  })

  it('is what one watch notices within three hours', () => {
    const same = { ...candidate, watch: 'query:1' }
    expect(sameCause(same, [standing()])?.id).toBe('s')
    expect(sameCause({ ...same, at: at + 4 * HOUR }, [standing()])).toBeNull()
    expect(sameCause({ ...same, kind: 'watch-word' }, [standing()])).toBeNull()
  })
})

describe('noise', () => {
  const shape: Shape = {
    ...{ kinds: ['volume'], watches: ['query:1'], weekday: 2, hour: 14, rootKey: 'post:x', thread: 'x' },
    ...{ authors: ['a', 'b', 'c', 'd'], words: [], rate: 30, floor: null },
  }
  const other = { rootKey: 'post:y', thread: 'y', authors: ['q', 'r', 's'] }
  it.each<[string, Partial<Shape>, number, string | null]>([
    ['the same post', { watches: ['query:7'] }, 500, 'post'],
    ['the same people', { ...other, watches: ['query:7'], authors: ['a', 'b', 'z'] }, 500, 'authors'],
    ['the same hour of another week', other, 500, 'hour'],
    ['an hour later', { ...other, hour: 15 }, 500, 'hour'],
    ['another hour of another week', { ...other, hour: 18 }, 500, null],
    ['another hour of the same day', { ...other, hour: 18 }, 4, 'hour'],
    ['another hour, the day after', { ...other, hour: 18 }, 25, null],
    ['two of the same people among six', { ...other, hour: 18, authors: ['a', 'b', ...'uvwx'] }, 500, null],
    ['two of the same people, and nobody else', { ...other, hour: 18, authors: ['a', 'b'] }, 500, null],
    ['another watch', { ...other, watches: ['query:2'] }, 4, null],
    ['three times as much', { rate: 90 }, 4, null],
    ['harm to somebody', { floor: 'harm' }, 4, null],
  ])('%s', (_, more, hours, why) => expect(looksLike(shape, { ...shape, ...more }, hours)).toBe(why))
})

describe('growth', () => {
  const before = { parts: partsOf(at, { rate: 20 }), kinds: ['volume'] as const, floor: null }
  it.each([
    ['twice as much', { ...before, parts: partsOf(at, { rate: 40 }) }, true],
    ['a little more', { ...before, parts: partsOf(at, { rate: 39 }) }, false],
    ['another kind', { ...before, kinds: ['volume', 'mood'] as const }, true],
    ['a floor', { ...before, floor: 'legal' as const }, true],
  ])('%s', (_, now, expected) => expect(grew(before, now)).toBe(expected))
})

describe('a replay', () => {
  const quiet = (buckets: number): number[] =>
    Array.from({ length: buckets }, (_, n) => (n % 4 === 0 ? 1 : 0))
  const run = (counts: readonly number[], from = at): ReplayResult => {
    const series = { from: at, grain: GRAIN, counts: counts.map((n) => ({ ...NOTHING, n })) }
    return replay(series, from, wall, listenFrom(at, null, null))
  }

  it('says one storm once, within its first ten minutes, and when it was over', () => {
    const counts = quiet(2016 * 4)
    for (let n = 7000; n < 7024; n += 1) counts[n] = 20
    const { marks, points } = run(counts)
    expect(marks).toHaveLength(1)
    const [mark] = marks
    expect(Date.parse(mark?.at ?? '') - (at + 7000 * GRAIN)).toBeLessThanOrEqual(2 * GRAIN)
    expect(mark?.peak).toBe(240)
    expect(Date.parse(mark?.until ?? '')).toBeGreaterThan(at + 7024 * GRAIN + 3 * HOUR - GRAIN)
    expect(points.length).toBeLessThan(700)
  })

  it('says nothing of a quiet month, nor of what comes every week', () => {
    expect(run(quiet(2016 * 4)).marks).toEqual([])
    const weekly = quiet(2016 * 8)
    for (let week = 0; week < 8; week += 1) for (let n = 0; n < 12; n += 1) weekly[week * 2016 + 900 + n] = 10
    expect(run(weekly, at + 5 * WEEK).marks).toEqual([])
  })

  it.skipIf(!existsSync(folder))(
    'finds 15 of 16 storms of five companies, and less than one a week beside them',
    () => {
      const windows: Record<string, [string, string][]> = JSON.parse(
        readFileSync(new URL('windows.json', folder), 'utf8'),
      )
      let found = 0
      let all = 0
      let beside = 0
      let weeks = 0
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.csv'))) {
        const file = unwrap(countsFrom(readFileSync(new URL(name, folder), 'utf8')))
        const from = Date.parse(file.from)
        const series = { from, grain: GRAIN, counts: file.counts.map((n) => ({ ...NOTHING, n })) }
        const learned = from + 750 * GRAIN
        const marks = replay(series, learned, wallOf('UTC'), listenFrom(from, null, null)).marks.map((mark) =>
          Date.parse(mark.at),
        )
        const spans = (windows[name] ?? []).map((span) =>
          span.map((moment) => Date.parse(`${moment.slice(0, 19).replace(' ', 'T')}Z`)),
        )
        const within = (moment: number, [begin = 0, end = 0]: number[]) => moment >= begin && moment <= end
        all += spans.length
        found += spans.filter((span) => marks.some((moment) => within(moment, span))).length
        beside += marks.filter((moment) => !spans.some((span) => within(moment, span))).length
        weeks += (series.counts.length - 750) / 2016
      }
      expect(all).toBe(16)
      expect(found).toBeGreaterThanOrEqual(14)
      expect(beside / weeks).toBeLessThan(1)
    },
  )
})

describe('a file of counts', () => {
  const lines = (many: number, minutes: number) =>
    Array.from({ length: many }, (_, n) => `${new Date(at + n * minutes * 60_000).toISOString()},${n % 7}`)

  it('is read with and without a head, in any order, with what is missing as nothing', () => {
    const rows = lines(40, 5)
    const plain = unwrap(countsFrom(rows.join('\n')))
    expect(plain).toMatchObject({ of: 'file', minutes: 5, from: new Date(at).toISOString() })
    expect(unwrap(countsFrom(['timestamp,value', ...rows.toReversed()].join('\r\n')))).toEqual(plain)
    expect(unwrap(countsFrom(rows.filter((_, n) => n !== 8).join('\n'))).counts[8]).toBe(0)
    expect(unwrap(countsFrom(lines(40, 60).join('\n'))).minutes).toBe(60)
  })

  it.each([
    ['too few lines', lines(3, 5).join('\n'), 'at least 30'],
    ['a day apart', lines(40, 1440).join('\n'), 'more than an hour apart'],
    ['no number', [...lines(40, 5), '2026-07-16T12:00:00Z,many'].join('\n'), 'Line 41'],
  ])('is refused in words: %s', (_, text, said) => {
    const refused = countsFrom(text)
    expect(refused.ok ? '' : refused.error.message).toContain(said)
  })
})

describe('words', () => {
  it('of an organisation stand before the built-in ones', () => {
    const own = [
      { word: 'recall', language: 'en', floor: null, off: true },
      { word: 'buckle*', language: null, floor: 'harm' as const, off: false },
    ]
    const words = lookedOutFor(own).map(({ word }) => word)
    expect(words).toContain('buckle*')
    expect(words).not.toContain('recall')
    expect(words).toHaveLength(builtIn.length)
  })

  it('name it as whoever has duty would, in two languages', () => {
    const loud = { kind: 'volume', parts: partsOf(at, { factor: 7.38, rate: 31 }), words: null } as const
    expect(titleOf(loud, 'Skarv jacket', 'en')).toBe('Skarv jacket: 7.4× as many posts as usual')
    expect(titleOf(loud, 'Skarv jacket', 'de')).toBe('Skarv jacket: 7,4-mal so viele Beiträge wie üblich')
    const words = partsOf(at, { words: ['injur*', 'burned'], mentions: 3 })
    expect(titleOf({ kind: 'watch-word', parts: words, words: null }, 'Tind', 'en')).toBe(
      'Tind: 3 posts say “injur”, “burned”',
    )
    const quiet = partsOf(at, { quietSince: new Date(at - 6 * HOUR).toISOString(), expected: 20 })
    expect(titleOf({ kind: 'silence', parts: quiet, words: null }, 'Shop', 'de')).toBe(
      'Shop: seit 6 Stunden nichts gehört',
    )
    expect(sentenceOf({ kind: 'press', parts: partsOf(at, { press: 1 }), words: null }, wall, 'de')).toBe(
      'Ein negativer Artikel.',
    )
    expect(titleOf({ kind: 'button', parts: partsOf(at, {}), words: 'The shop burns' }, 'x', 'de')).toBe(
      'The shop burns',
    )
  })

  it('say it for a letter', () => {
    const parts = partsOf(at, {
      rate: 31,
      usual: 4.2,
      factor: 7.38,
      basis: 'hour-of-week',
      negativeShare: 0.61,
      threadShare: 0.8,
    })
    expect(sentenceOf({ kind: 'volume', parts, words: null }, wall, 'en')).toBe(
      '7.4× the usual for Wednesday 13:00 (31 instead of about 4), 61 % negative, 80 % under one post.',
    )
    const atNight = { kind: 'volume', parts: { ...parts, usual: 0.4 }, words: null } as const
    expect(sentenceOf(atNight, wall, 'en')).toContain(
      '31 posts within an hour where next to none is usual for Wednesday 13:00',
    )
    expect(sentenceOf(atNight, wall, 'de')).toContain(
      '31 Beiträge in einer Stunde, wo mittwochs um 13:00 fast',
    )
    const gap = partsOf(at, { deaf: 'No answer', quietSince: '2026-07-15T10:00:00.000Z' })
    expect(sentenceOf({ kind: 'silence', parts: gap, words: null }, wall, 'en')).toBe(
      'We do not hear since 2026-07-15 10:00 UTC: No answer.',
    )
  })
})
