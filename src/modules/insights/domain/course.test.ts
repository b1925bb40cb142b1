import { describe, expect, it } from 'vitest'
import { germanReasons } from '../contract/german/reasons.ts'
import { germanTies } from '../contract/german/ties.ts'
import { germanUnknown } from '../contract/german/unknown.ts'
import { courseOf, isKeptBack, wholeMonths } from './course.ts'

const day = (text: string) => new Date(`${text}T00:00:00Z`)
const known = (value: number, n = value) => ({ value, reason: null, n })
const month = (
  text: string,
  figure: ReturnType<typeof known> | { value: null; reason: string; n: number },
) => ({
  window: { from: day(`${text}-01`), to: day(`${text}-28`) },
  figure,
})
const LONG_AGO = day('2020-01-01')

describe('the whole months of a course', () => {
  it('are the last six, half-open, at the midnights of the organisation, never the one that runs', () => {
    const months = wholeMonths(new Date('2026-01-31T23:30:00Z'), 'Europe/Oslo')
    // In Oslo it is 1 February already; its clocks go back on 25 October.
    expect(months.map(({ from }) => from.toISOString())).toEqual([
      '2025-07-31T22:00:00.000Z',
      '2025-08-31T22:00:00.000Z',
      '2025-09-30T22:00:00.000Z',
      '2025-10-31T23:00:00.000Z',
      '2025-11-30T23:00:00.000Z',
      '2025-12-31T23:00:00.000Z',
    ])
    expect(months.at(-1)?.to.toISOString()).toBe('2026-01-31T23:00:00.000Z')
    for (const [index, { to }] of months.slice(0, -1).entries()) expect(months[index + 1]?.from).toEqual(to)
  })
})

describe('a course', () => {
  const few = { value: null, reason: 'Fewer than 3 people, so this would be somebody’s time.', n: 2 }

  it('has a value for each month, null where one is unknown, and nought only where nought was counted', () => {
    const unknown = { value: null, reason: 'Nothing went out in this period.', n: 0 }
    const months = [month('2026-01', known(4)), month('2026-02', unknown), month('2026-03', known(0))]
    expect(courseOf(months, known(1), LONG_AGO)).toEqual([4, null, 0, 1])
  })

  it('is not drawn around a month that is kept back, nor where today is: what lies beside it could tell it', () => {
    const months = [month('2026-01', known(4)), month('2026-02', few), month('2026-03', known(5))]
    expect(courseOf(months, known(1), LONG_AGO)).toBeNull()
    expect(courseOf([month('2026-01', known(4))], few, LONG_AGO)).toBeNull()
  })

  it('knows nothing of the time before the house was set up, except what was brought along', () => {
    const months = [month('2026-01', known(0, 0)), month('2026-02', known(7)), month('2026-03', known(0, 0))]
    expect(courseOf(months, known(1), day('2026-03-10'))).toEqual([null, 7, 0, 1])
  })

  it('takes every reason that protects people for one, and those of chance for none', () => {
    const all = [...Object.keys(germanReasons), ...Object.keys(germanTies), ...Object.keys(germanUnknown)]
    const protecting = all
      .filter((reason) => /nothing is shown\.$|somebody|one person is not shown/.test(reason))
      .filter((reason) => reason.length < 150)
    expect(protecting.length).toBeGreaterThan(3)
    for (const reason of protecting) expect(isKeptBack({ value: null, reason }), reason).toBe(true)
    expect(isKeptBack({ value: null, reason: 'Fewer than 20, so a percentile would mislead.' })).toBe(false)
    expect(isKeptBack(known(3))).toBe(false)
  })
})
