import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { readTable } from './csv-file.ts'
import { csvFile, unguarded } from './domain/csv-cells.ts'
import { gatherDrafts, readHeaders, readPosts } from './domain/csv-posts.ts'
import { fold, icsFile } from './domain/ics-write.ts'
import { readIcs } from './ics-file.ts'

const house = {
  channels: [
    { id: 'm', handle: '@fjell@example.social', displayName: 'Fjell', networkName: 'Mastodon' },
    { id: 'b1', handle: 'fjell.example', displayName: 'Fjell', networkName: 'Bluesky' },
    { id: 'b2', handle: 'press.example', displayName: 'Press', networkName: 'Bluesky' },
  ],
  zone: 'Europe/Oslo',
  now: new Date('2026-03-01T00:00:00Z'),
}

function read(text: string) {
  const table = unwrap(readTable(text))
  return readPosts(table.lines, readHeaders(table.headers).known, house)
}

describe('a table of posts', () => {
  it('gives back what was written, formulas and all', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=SUM(A1)', '+1', '-x', '@cmd', '\tx', "'=1", "''+a", 'line\nbreak', 'a"b,c;d', ' x '),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), (rows) => {
        const kept = rows.filter((row) => row.some((one) => one !== ''))
        const file = csvFile([['a', 'b'], ...kept])
        for (const value of unwrap(readTable(file)).lines.flatMap((line) => line.cells))
          expect(value).not.toMatch(/^[=+\-@\t]/)
        expect(unwrap(readTable(file)).lines.map((line) => line.cells.map(unguarded))).toEqual(kept)
      }),
    )
  })

  it('reads days as people write them, by the zone of the line or of the house', () => {
    const { posts, problems } = read(
      'Title;Text;Channel;Date;Time;Zone\r\nA;Hello;@fjell@example.social;11.3.2026;9:30;\r\nB;Hi;mastodon | press.example;2026-03-12;10:00;America/New_York\r\n',
    )
    expect(problems).toEqual([])
    expect(posts.map((post) => [post.title, post.channelIds, post.at?.toISOString()])).toEqual([
      ['A', ['m'], '2026-03-11T08:30:00.000Z'],
      ['B', ['m', 'b2'], '2026-03-12T14:00:00.000Z'],
    ])
  })

  it('names every problem by line and column, line breaks in cells included', () => {
    const { posts, problems } = read(
      [
        'text,channel,date,time,zone,language',
        '"two\nlines",Mastodon,,,,',
        ',nobody,2026-02-30,25:00,Mars/Base,english language',
        'x,Fjell,2026-03-29,02:30,,',
        'y,Mastodon,2026-02-01,10:00,,',
        'z,Mastodon,,10:00,,',
      ].join('\n'),
    )
    expect(posts.map((post) => post.line)).toEqual([2])
    expect(problems.map(({ line, column }) => `${line} ${column}`)).toEqual([
      '4 text',
      '4 channel',
      '4 date',
      '4 time',
      '4 zone',
      '4 language',
      '5 channel',
      '5 time',
      '6 date',
      '7 date',
    ])
    expect(problems.find((one) => one.line === 5 && one.column === 'time')?.message).toContain('03:00')
  })

  it('puts lines of one post together, and says when they contradict each other', () => {
    const { posts } = read(
      [
        'post,title,text,channel,date,time',
        '1,T,long text,Mastodon,2026-03-11,09:00',
        '1,T,short,fjell.example,2026-03-11,09:00',
        '2,U,one,Mastodon,2026-03-11,09:00',
        '2,U,two,Mastodon,2026-03-11,10:00',
      ].join('\n'),
    )
    const { drafts, problems } = gatherDrafts(posts)
    expect(drafts.map((draft) => draft.parts.map((part) => [part.channelId, part.text]))).toEqual([
      [
        ['m', 'long text'],
        ['b1', 'short'],
      ],
    ])
    expect(problems.map((problem) => problem.line)).toEqual([5, 5])
  })
})

describe('an iCalendar file', () => {
  const stamp = new Date('2026-03-01T00:00:00Z')

  it('has no line over 75 octets, and folds between characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const folded = fold(`SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`)
        for (const line of folded.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
        expect(folded.replaceAll('\r\n ', '')).toBe(`SUMMARY:${text.replaceAll(/[\r\n]/g, '')}`)
      }),
    )
  })

  it('gives back names, notes and moments of what was written', () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((text) => text.replaceAll(/[\p{Cc}]/gu, '').trim())
    const note = fc.constantFrom('a; b, c\\d', 'line\nbreak', 'grüße – 日本語', '')
    fc.assert(
      fc.property(name, note, fc.integer({ min: 0, max: 1e6 }), (summary, description, minutes) => {
        const from = new Date(stamp.getTime() + minutes * 60_000)
        const to = new Date(from.getTime() + 900_000)
        const entry = {
          uid: 'x@weft',
          name: summary,
          description,
          url: 'https://example.org/a',
          sure: true,
          from,
          to,
        }
        const [back] = unwrap(readIcs(icsFile('Fjell', [entry], stamp), 'Europe/Oslo')).entries
        expect(back).toMatchObject({ uid: 'x@weft', name: summary, note: description, allDay: false })
        expect([back?.from, back?.to]).toEqual([from, to])
      }),
      { numRuns: 50 },
    )
  })

  it('reads whole days, zones by name, zones it brings along and times without any', () => {
    const file = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VTIMEZONE',
      'TZID:Own Time',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0200',
      'END:STANDARD',
      'END:VTIMEZONE',
      ...[
        'DTSTART;VALUE=DATE:20260401',
        'DTSTART;TZID=America/New_York:20260401T090000',
        'DTSTART;TZID=Own Time:20260401T090000',
        'DTSTART:20260401T090000',
        'DTSTART:20260401T090000Z\r\nRRULE:FREQ=DAILY',
      ].flatMap((start, index) => ['BEGIN:VEVENT', `UID:${index}`, start, `SUMMARY:E${index}`, 'END:VEVENT']),
      'BEGIN:VEVENT',
      'SUMMARY:without a beginning',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n')
    const { entries, unread } = unwrap(readIcs(file, 'Europe/Oslo'))
    expect(entries.map((entry) => entry.from.toISOString())).toEqual([
      '2026-03-31T22:00:00.000Z',
      '2026-04-01T13:00:00.000Z',
      '2026-04-01T07:00:00.000Z',
      '2026-04-01T07:00:00.000Z',
      '2026-04-01T09:00:00.000Z',
    ])
    expect(entries.map((entry) => [entry.allDay, entry.recurring])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, false],
      [false, true],
    ])
    expect(unread).toBe(1)
  })

  it('refuses what is no calendar in words', () => {
    const refused = readIcs('hello', 'Europe/Oslo')
    expect(refused.ok ? '' : refused.error.message).toContain('no iCalendar file')
  })
})
