import { describe, expect, it } from 'vitest'
import { snoozeTimes } from './snooze-times.ts'

// Local times on purpose: the moments are the viewer's own.
const offered = (now: Date): Record<string, string> =>
  Object.fromEntries(snoozeTimes(now).map(({ id, at }) => [id, at.toLocaleString('sv').slice(0, 16)]))

describe('snooze times', () => {
  it('on a Wednesday morning', () => {
    expect(offered(new Date(2026, 2, 11, 10, 12, 30))).toEqual({
      hour: '2026-03-11 11:13',
      evening: '2026-03-11 18:00',
      tomorrow: '2026-03-12 09:00',
      monday: '2026-03-16 09:00',
    })
  })

  it('leaves out an evening that begins within the hour', () => {
    expect(Object.keys(offered(new Date(2026, 2, 11, 17, 30)))).toEqual(['hour', 'tomorrow', 'monday'])
  })

  it('on a Monday means the one after', () => {
    expect(offered(new Date(2026, 2, 16, 10)).monday).toBe('2026-03-23 09:00')
  })

  it('on a Sunday says tomorrow only once', () => {
    expect(Object.keys(offered(new Date(2026, 2, 15, 10)))).not.toContain('monday')
  })
})
