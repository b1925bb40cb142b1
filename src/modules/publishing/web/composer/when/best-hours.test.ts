import { describe, expect, it } from 'vitest'
import { nextHour } from './best-hours.ts'

const zone = 'Europe/Oslo'
const TUESDAY_14 = 24 + 14
const next = (hour: number, after: string): string => nextHour(hour, zone, new Date(after)).toISOString()

describe('the next time an hour of the week begins', () => {
  it.each([
    ['later this week', '2026-03-09T08:00:00Z', '2026-03-10T13:00:00.000Z'],
    ['later today', '2026-03-10T12:00:00Z', '2026-03-10T13:00:00.000Z'],
    ['at this very minute', '2026-03-10T13:00:00Z', '2026-03-10T13:00:00.000Z'],
    ['next week, when it is over', '2026-03-10T13:01:00Z', '2026-03-17T13:00:00.000Z'],
    ['by the clock of summer', '2026-03-28T12:00:00Z', '2026-03-31T12:00:00.000Z'],
  ])('%s', (_, after, expected) => {
    expect(next(TUESDAY_14, after)).toBe(expected)
  })

  it('is found from the other side of midnight too', () => {
    // Sunday 23:30 in UTC is Monday 00:30 in Oslo.
    expect(next(0, '2026-03-08T23:30:00Z')).toBe('2026-03-15T23:00:00.000Z')
  })
})
