import { describe, expect, it } from 'vitest'
import { unwrap } from '#kernel/result.ts'
import { readHolidays } from './ics-holidays.ts'

const today = '2026-11-22'
const file = (...events: string[][]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test//EN',
    'X-WR-CALNAME:Norwegian holidays',
    ...events.flatMap((lines, i) => ['BEGIN:VEVENT', `UID:entry-${i}`, ...lines, 'END:VEVENT']),
    'END:VCALENDAR',
  ].join('\r\n')
const read = (...events: string[][]) => unwrap(readHolidays(file(...events), today))

describe('a file of holidays', () => {
  it('gives its whole days; the end of a file is the day after', () => {
    const { name, days, left } = read(
      ['DTSTART;VALUE=DATE:20261224', 'DTEND;VALUE=DATE:20261227', 'SUMMARY:Christmas'],
      ['DTSTART;VALUE=DATE:20260517', 'SUMMARY:Constitution Day'],
      ['DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260501', 'SUMMARY:Labour Day'],
    )
    expect(name).toBe('Norwegian holidays')
    expect(days).toEqual([
      { from: '2026-05-01', to: '2026-05-01', name: 'Labour Day' },
      { from: '2026-05-17', to: '2026-05-17', name: 'Constitution Day' },
      { from: '2026-12-24', to: '2026-12-26', name: 'Christmas' },
    ])
    expect(left).toEqual([])
  })

  it('writes out what comes every year, without what was left out, and with what was moved', () => {
    const yearly = ['DTSTART;VALUE=DATE:20200517', 'RRULE:FREQ=YEARLY', 'SUMMARY:Constitution Day']
    expect(read(yearly).days.map(({ from }) => from)).toEqual(
      [2025, 2026, 2027, 2028, 2029, 2030, 2031].map((year) => `${year}-05-17`),
    )
    const skipping = read([...yearly, 'EXDATE;VALUE=DATE:20280517'])
    expect(skipping.days.map(({ from }) => from)).not.toContain('2028-05-17')
    const moved = unwrap(
      readHolidays(
        file(yearly, [
          'RECURRENCE-ID;VALUE=DATE:20270517',
          'DTSTART;VALUE=DATE:20270518',
          'SUMMARY:Moved for once',
        ]).replace('UID:entry-1', 'UID:entry-0'),
        today,
      ),
    )
    expect(moved.days.filter(({ from }) => from.startsWith('2027'))).toEqual([
      { from: '2027-05-18', to: '2027-05-18', name: 'Moved for once' },
    ])
  })

  it('leaves out the rest and says why', () => {
    const { days, left } = read(
      ['DTSTART:20261224T090000Z', 'DTEND:20261224T110000Z', 'SUMMARY:Breakfast'],
      ['DTSTART;VALUE=DATE:20100101', 'SUMMARY:Long ago'],
      ['DTSTART;VALUE=DATE:20261226', 'STATUS:CANCELLED', 'SUMMARY:Off'],
      ['DTSTART;VALUE=DATE:20260101', 'DTEND;VALUE=DATE:20280101', 'SUMMARY:Two years'],
      ['DTSTART;VALUE=DATE:19000101', 'RRULE:FREQ=DAILY', 'SUMMARY:Every day'],
      ['SUMMARY:No day'],
    )
    expect(days).toEqual([])
    expect(left.map(({ what }) => what)).toEqual([
      'Breakfast',
      'Long ago',
      'Off',
      'Two years',
      'Every day',
      'No day',
    ])
    expect(left.map(({ why }) => why)).toEqual([
      expect.stringMatching(/times of day/),
      expect.stringMatching(/outside 2025 to 2031/),
      expect.stringMatching(/cancelled/),
      expect.stringMatching(/longer than a year/),
      expect.stringMatching(/too often/),
      expect.stringMatching(/no day/),
    ])
  })

  it('takes names as one plain line', () => {
    const hostile = 'SUMMARY:\u202eyaD\\nOff <b>now</b>\u0007'
    const { days } = read(['DTSTART;VALUE=DATE:20261224', hostile], ['DTSTART;VALUE=DATE:20261225'])
    expect(days.map(({ name }) => name)).toEqual(['yaD Off <b>now</b>', 'An entry without a name'])
    const long = read(['DTSTART;VALUE=DATE:20261224', `SUMMARY:${'x'.repeat(500)}`])
    expect(long.days[0]?.name).toHaveLength(120)
  })

  it.each([
    ['nothing', ''],
    ['another thing', 'From;To\n2026-12-24;2026-12-26'],
    ['a card', 'BEGIN:VCARD\r\nFN:Somebody\r\nEND:VCARD'],
    ['half a file', 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT'],
  ])('refuses %s', (_, text) => {
    expect(readHolidays(text, today)).toMatchObject({
      error: { type: 'invalid', help: expect.stringContaining('.ics') },
    })
  })

  it('refuses more than it can hold', () => {
    const many = Array.from({ length: 1001 }, (_, i) => [`DTSTART;VALUE=DATE:20260101`, `SUMMARY:Day ${i}`])
    expect(readHolidays(file(...many), today)).toMatchObject({ error: { type: 'too_large' } })
    const more = Array.from({ length: 5001 }, () => ['DTSTART;VALUE=DATE:20260101'])
    expect(readHolidays(file(...more), today)).toMatchObject({ error: { type: 'too_large' } })
  })
})
