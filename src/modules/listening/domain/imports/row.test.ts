import { describe, expect, it } from 'vitest'
import { guessMapping, judgeMapping } from './columns.ts'
import { guessOrder, readMoment } from './dates.ts'
import { kindOf, networkOf } from './places.ts'
import { readRow } from './row.ts'

describe('a moment as other tools write it', () => {
  const oslo = { zone: 'Europe/Oslo', order: 'dmy' } as const
  it.each([
    ['2026-03-11T09:30:00Z', '2026-03-11T09:30:00.000Z'],
    ['2026-03-11T09:30:00.123+01:00', '2026-03-11T08:30:00.000Z'],
    ['2026-03-11 09:30:00', '2026-03-11T08:30:00.000Z'],
    ['2026-03-11 09:30:00 +0000 UTC', null],
    ['2026-03-11 09:30 UTC', '2026-03-11T09:30:00.000Z'],
    ['2026-07-11 09:30', '2026-07-11T07:30:00.000Z'],
    ['2026/03/11', '2026-03-10T23:00:00.000Z'],
    ['20260311T093000Z', '2026-03-11T09:30:00.000Z'],
    ['11.03.2026 09:30', '2026-03-11T08:30:00.000Z'],
    ['11.3.26, 9:30', '2026-03-11T08:30:00.000Z'],
    ['03/04/2026 09:30', '2026-04-03T07:30:00.000Z'],
    ['31/12/2025 11:59 PM', '2025-12-31T22:59:00.000Z'],
    ['31/12/2025 12:01 a.m.', '2025-12-30T23:01:00.000Z'],
    ['11 March 2026 09:30', '2026-03-11T08:30:00.000Z'],
    ['11. März 2026 09:30', '2026-03-11T08:30:00.000Z'],
    ['Mar 11, 2026 9:30 AM', '2026-03-11T08:30:00.000Z'],
    ['Wed, 11 Mar 2026 09:30:00 +0100', '2026-03-11T08:30:00.000Z'],
    ['Wed Mar 11 09:30:00 +0000 2026', '2026-03-11T09:30:00.000Z'],
    ['11-Mar-2026', '2026-03-10T23:00:00.000Z'],
    ['11-Mar-2026 03:14PM', '2026-03-11T14:14:00.000Z'],
    ['11-Mar-26', '2026-03-10T23:00:00.000Z'],
    ['Mar 11, 26 9:30', '2026-03-11T08:30:00.000Z'],
    ['Mar 2026', null],
    ['1773221400', '2026-03-11T09:30:00.000Z'],
    ['1773221400000', '2026-03-11T09:30:00.000Z'],
    ['46092.5', '2026-03-11T11:00:00.000Z'],
    ['2026-02-30', null],
    ['25:00', null],
    ['2026-03-11 25:00', null],
    ['soon', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(readMoment(text, oslo)?.toISOString() ?? null).toBe(expected)
  })

  it('reads month before day when told so, and never turns a day into a month', () => {
    const american = { zone: 'America/New_York', order: 'mdy' } as const
    expect(readMoment('03/04/2026', american)?.toISOString()).toBe('2026-03-04T05:00:00.000Z')
    expect(readMoment('31/12/2026', american)).toBeNull()
  })

  it('an hour that is skipped or comes twice when clocks change is still a moment', () => {
    expect(readMoment('2026-03-29 02:30', oslo)?.toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(readMoment('2026-10-25 02:30', oslo)?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })

  it('guesses the order by a number that is no month', () => {
    expect(guessOrder(['3/4/2026', '3/14/2026'])).toBe('mdy')
    expect(guessOrder(['3/4/2026', '14/3/2026'])).toBe('dmy')
    expect(guessOrder([])).toBe('dmy')
  })
})

describe('columns', () => {
  it('are guessed by their names, each once', () => {
    const heads = [
      'Query Name',
      'Date (UTC)',
      'Full Text',
      'Author',
      'Url',
      'Page Type',
      'Language',
      'Snippet',
    ]
    expect(guessMapping(heads)).toEqual({ date: 1, text: 2, author: 3, url: 4, network: 5, lang: 6 })
    expect(guessMapping(['id', 'text', 'user.name', 'user.screen_name', 'created_at'])).toEqual({
      ...{ id: 0, text: 1, author: 2, handle: 3, date: 4 },
    })
    expect(guessMapping(['Datum', 'Uhrzeit', 'Nachricht', 'Überschrift'])).toEqual({
      date: 0,
      time: 1,
      text: 2,
      title: 3,
    })
    expect(guessMapping(['Time', 'Message'])).toEqual({ date: 0, text: 1 })
  })

  it('say what is missing', () => {
    expect(Object.keys(judgeMapping({}) ?? {})).toEqual(['text', 'date'])
    expect(judgeMapping({ text: 0, date: 0 })).toMatchObject({ date: 'This column is chosen twice.' })
    expect(judgeMapping({ title: 1, date: 0 })).toBeNull()
  })
})

describe('a row', () => {
  const mapping = { date: 0, text: 1, author: 2, url: 3, network: 4, followers: 5, lang: 6, kind: 7 }
  const context = {
    importId: 'i',
    settings: { mapping, zone: 'UTC', order: 'dmy', network: null } as const,
    now: new Date('2026-11-22T09:00:00Z'),
    digest: (text: string) => String(text.length),
  }
  const read = (...cells: string[]) => readRow({ line: 2, cells }, context)

  it('becomes an item known by its address', () => {
    const row = read('2026-03-11', 'Hi', 'Ana', 'https://twitter.com/a/1', '', '1.2K', 'English', 'Reply')
    expect(row).toMatchObject({
      id: 'https://twitter.com/a/1',
      body: {
        network: 'x',
        kind: 'reply',
        lang: 'en',
        author: { name: 'Ana', followers: 1200 },
        context: { import: 'i' },
      },
    })
  })

  it('without id and address is known by what it says', () => {
    const [one, same, other] = [
      read('2026-03-11', 'Hi', 'Ana'),
      read('2026-03-11', 'Hi', 'Ana'),
      read('2026-03-11', 'Hi!', 'Ana'),
    ]
    expect(one).toEqual(same)
    expect(one).not.toMatchObject({ id: typeof other === 'string' ? '' : other.id })
  })

  it.each([
    [['2026-03-11', ' '], 'There are no words in this row.'],
    [['', 'Hi'], 'This row does not say when it was.'],
    [['some day', 'Hi'], '“some day” is no time that can be read.'],
    [['2027-03-11', 'Hi'], '2027-03-11 00:00 UTC is still to come.'],
  ])('%j is refused with a reason', (cells, reason) => {
    expect(read(...cells)).toBe(reason)
  })

  it('keeps what looks like a formula as the words they are', () => {
    expect(read('2026-03-11', '=HYPERLINK("https://evil.example")')).toMatchObject({
      body: { text: '=HYPERLINK("https://evil.example")' },
    })
  })

  it('knows places and kinds by many names', () => {
    expect(networkOf('Facebook Public', null)).toBe('facebook')
    expect(networkOf('', 'https://www.reddit.com/r/bags')).toBe('reddit')
    expect(networkOf('Trustpilot', null)).toBe('trustpilot')
    expect(networkOf('  ', null)).toBeNull()
    expect([kindOf('Product review'), kindOf('RETWEET'), kindOf('')]).toEqual([
      'review',
      'mention',
      'mention',
    ])
  })
})
