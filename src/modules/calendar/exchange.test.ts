import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { readTable } from './csv-file.ts'
import { csvFile, unguarded } from './domain/csv-cells.ts'
import { altCell, mediaCell, mediaReferences, readMedia } from './domain/csv-media.ts'
import { gatherDrafts, readHeaders, readPosts } from './domain/csv-posts.ts'
import { fold, icsFile } from './domain/ics-write.ts'
import { zoneLines } from './domain/ics-zone.ts'
import { type Rule, rruleText } from './domain/recurrence.ts'
import { readRrule } from './domain/rrule-read.ts'
import { readClock } from './domain/wall-clock.ts'
import { readIcs } from './ics-file.ts'

const file = '01930000-0000-7000-8000-000000000001'
const house = {
  channels: [
    { id: 'm', handle: '@fjell@example.social', displayName: 'Fjell', networkName: 'Mastodon' },
    { id: 'b1', handle: 'fjell.example', displayName: 'Fjell', networkName: 'Bluesky' },
    { id: 'b2', handle: 'press.example', displayName: 'Press', networkName: 'Bluesky' },
  ],
  zone: 'Europe/Oslo',
  now: new Date('2026-03-01T00:00:00Z'),
  files: (reference: string) =>
    ({ [file]: [file], harbour: ['f1'], twins: ['f2', 'f3'] })[reference.toLowerCase()] ?? [],
}

function read(text: string) {
  const table = unwrap(readTable(text))
  return readPosts(table.lines, readHeaders(table.headers).known, house)
}

describe('how something comes again', () => {
  const rules: Rule[] = [
    { freq: 'daily', interval: 3 },
    { freq: 'weekly', interval: 2, weekdays: [1, 4] },
    { freq: 'monthly', interval: 1, monthDay: -1 },
    { freq: 'monthly', interval: 3, monthDay: 28 },
    { freq: 'monthly-weekday', interval: 1, nth: -1, weekday: 4 },
    { freq: 'monthly-weekday', interval: 2, nth: 2, weekday: 0 },
  ]

  it('is read as it is written', () => {
    for (const rule of rules) expect(readRrule(rruleText(rule), '2026-03-03')).toEqual({ ok: true, rule })
  })

  it('is read as others write it', () => {
    const read = (text: string) => readRrule(text, '2026-03-03')
    expect(
      [
        'FREQ=WEEKLY',
        'FREQ=DAILY;BYDAY=MO,WE,FR',
        'FREQ=MONTHLY',
        'FREQ=YEARLY',
        'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1',
      ].map(read),
    ).toEqual(
      [
        { freq: 'weekly', interval: 1, weekdays: [1] },
        { freq: 'weekly', interval: 1, weekdays: [0, 2, 4] },
        { freq: 'monthly', interval: 1, monthDay: 3 },
        { freq: 'monthly', interval: 12, monthDay: 3 },
        { freq: 'monthly-weekday', interval: 1, nth: 1, weekday: 1 },
      ].map((rule) => ({ ok: true, rule })),
    )
  })

  it.each([
    ['FREQ=WEEKLY;COUNT=5', 'has no end'],
    ['FREQ=WEEKLY;UNTIL=20270101T000000Z', 'has no end'],
    ['FREQ=HOURLY', 'more than once a day'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'not every month has'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', 'several days of a month'],
    ['FREQ=MONTHLY;BYDAY=5MO', 'not every month has'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU', 'do not begin on Monday'],
    ['FREQ=DAILY;INTERVAL=2;BYDAY=MO', 'on some days of the week only'],
    ['FREQ=WEEKLY;INTERVAL=99', 'more than 52'],
    ['FREQ=WEEKLY;BYHOUR=9,12', 'more than a series knows'],
    ['FREQ=YEARLY;BYMONTH=9', 'another month'],
    ['FREQ=WEEKLY;BYDAY=XX', 'cannot be read'],
  ])('%s is not taken for something near it', (text, why) => {
    const read = readRrule(text, '2026-03-03')
    expect(read.ok ? '' : read.why).toContain(why)
  })

  it('is told by a zone that other programs read the same way', () => {
    const text = ['BEGIN:VCALENDAR', ...zoneLines('Europe/Oslo', 2025, 2028), 'END:VCALENDAR'].join('\r\n')
    const part = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0])
    const zone = new ICAL.Timezone(part.getFirstSubcomponent('vtimezone') ?? part)
    for (const day of ['2025-01-15', '2026-03-28', '2026-03-29', '2026-07-01', '2027-10-31', '2027-11-01']) {
      const time = ICAL.Time.fromDateTimeString(`${day}T12:00:00`)
      time.zone = zone
      expect(new Date(time.toUnixTime() * 1000).toISOString()).toBe(
        readClock(day, 720, 'Europe/Oslo').at.toISOString(),
      )
    }
    expect(zoneLines('Asia/Tokyo', 2025, 2035).filter((line) => line.startsWith('BEGIN'))).toHaveLength(2)
  })
})

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

describe('media in a table', () => {
  it('reads files by id and by name with what they show, and a first comment', () => {
    const { posts, problems } = read(
      `text,media,alt text,first comment\nOne,"x, y.jpg (${file.toUpperCase()})\nHarbour","Boats\nThe quay",Read on\n,Harbour,,\n`,
    )
    expect(problems).toEqual([])
    expect(posts.map((post) => [post.media, post.firstComment])).toEqual([
      [
        [
          { fileId: file, alt: 'Boats' },
          { fileId: 'f1', alt: 'The quay' },
        ],
        'Read on',
      ],
      [[{ fileId: 'f1', alt: '' }], null],
    ])
  })

  it('names what it does not find, what is not clear, and what stands there twice', () => {
    const { problems } = read(
      'text,media,alt text\na,nothing,\nb,Twins,\nc,Harbour | harbour,\nd,,a picture of nothing\n',
    )
    expect(problems.map(({ line, column, message }) => `${line} ${column} ${message}`)).toEqual([
      '2 media Nothing in the library is called “nothing”.',
      '3 media 2 files are called “Twins”. Write the id of the file.',
      '4 media “harbour” stands here twice.',
      '5 alt text More descriptions stand here than files.',
    ])
  })

  it('reads back what it writes, whatever files are called and pictures show', () => {
    const line = fc.string({ unit: 'grapheme', maxLength: 40 })
    const text = fc.oneof(line, fc.constantFrom('a;b|c', 'two\nlines', '=cmd', '', `(${file})`))
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.uuid(), text, text), { minLength: 1, maxLength: 5 }), (given) => {
        const files = given.filter((one, n) => given.findIndex(([id]) => id === one[0]) === n)
        const cell = mediaCell(files.map(([id, name]) => ({ id, name })))
        expect(mediaReferences(cell)).toEqual(files.map(([id]) => id))
        const alts = altCell(files.map(([, , alt]) => alt))
        const back = readMedia({ media: cell, alts }, (one) => [one], expect.unreachable)
        expect(back.map((one) => one.alt)).toEqual(
          files.map(([, , alt]) => alt.replaceAll(/\s*[\r\n]+\s*/g, ' ').trim()),
        )
      }),
    )
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
