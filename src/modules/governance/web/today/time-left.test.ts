import { describe, expect, it } from 'vitest'
import { isShort, minutesLeft } from './time-left.ts'

const clock = { startedAt: '2026-03-11T08:30:00Z', dueAt: '2026-03-11T10:00:00Z' }
const at = (time: string): number => Date.parse(`2026-03-11T${time}:00Z`)

describe('short of time', () => {
  it.each([
    ['09:29', false],
    ['09:30', true],
    ['10:06', true],
  ])('at %s: %s', (time, short) => {
    expect(isShort(clock, at(time))).toBe(short)
  })

  it('never when nothing waits', () => {
    expect(isShort(null, at('10:06'))).toBe(false)
  })

  it('counts what is over as negative', () => {
    expect(minutesLeft(clock, at('10:06'))).toBe(-6)
  })
})
