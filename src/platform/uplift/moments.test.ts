import { describe, expect, it } from 'vitest'
import { type Config, TableError, uplift } from './index.ts'
import { clockOf } from './moments.ts'

const read = (text: string, column: readonly string[] = [text]): number => clockOf(column)(text, 'line 2')
const utc = (text: string): number => Date.parse(`${text}T00:00:00Z`)

describe('dates of a table', () => {
  it.each([
    ['2026-03-01', '2026-03-01'],
    ['2026-3-1', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['1.3.2026', '2026-03-01'],
    ['01.03.2026', '2026-03-01'],
    ['2026-03', '2026-03-01'],
    [' 2026-03-01 ', '2026-03-01'],
  ])('“%s” is the midnight of %s by no zone but UTC', (written, day) => {
    expect(read(written)).toBe(utc(day))
  })

  it.each([
    ['2026-03-01T10:30', '2026-03-01T10:30:00Z'],
    ['2026-03-01 10:30:15', '2026-03-01T10:30:15Z'],
    ['2026-03-01T10:30:00+02:00', '2026-03-01T08:30:00Z'],
    ['2026-03-01T10:30:00Z', '2026-03-01T10:30:00Z'],
  ])('“%s” is the moment %s', (written, moment) => {
    expect(read(written)).toBe(Date.parse(moment))
  })

  it.each([
    ['1989', 1989],
    ['12', 12],
    ['-3', -3],
    ['2.5', 2.5],
  ] as const)('“%s” is a number', (written, value) => {
    expect(read(written)).toBe(value)
  })

  it('between slashes, another date of the column tells which comes first', () => {
    expect(read('3/4/2026', ['3/4/2026', '13/4/2026'])).toBe(utc('2026-04-03'))
    expect(read('3/4/2026', ['3/4/2026', '4/13/2026'])).toBe(utc('2026-03-04'))
    expect(() => read('3/4/2026')).toThrow(/may be the 3th of month 4 or the 4th of month 3.*no other date/)
  })

  it.each(['2026-02-30', '31.4.2026', '2026-13-01', '20261301', 'soon', '2026-03-01T25:00', ''])(
    '“%s” is no date',
    (written) => expect(() => read(written)).toThrow(/is no date/),
  )
})

describe('a table that mixes its dates', () => {
  const config: Config = { date: 'd', outcome: 'y', start: '2026-03-13' }

  it('is refused with both rows, where one puts the day first and another the month', () => {
    const text = 'd,y\n3/4/2026,1\n13/3/2026,2\n3/14/2026,3'
    expect(() => uplift(text, 'its', config)).toThrow(TableError)
    expect(() => uplift(text, 'its', config)).toThrow(/In row 3 the day comes first, in row 4 the month/)
  })

  it('is refused with the line of what is no date, or may be two', () => {
    expect(() => uplift('d,y\n2026-03-01,1\n\n2026-02-30,2', 'its', config)).toThrow(
      /“2026-02-30” \(line 4\) is no date/,
    )
    expect(() => uplift('d,y\n2026-03-01,1\n3/4/2026,2', 'its', config)).toThrow(
      /“3\/4\/2026” \(line 3\) may be/,
    )
  })

  it('reads the start as the table writes its dates', () => {
    const rows = Array.from({ length: 28 }, (_, i) => `${i + 1}/3/2026,${(i * 7) % 5}`)
    const { reason } = uplift(['d,y', ...rows].join('\n'), 'its', { ...config, start: '5/3/2026' })
    expect(reason).toMatch(/^There are 4 days before the start and 24 from it on/)
  })
})
