import { describe, expect, it } from 'vitest'
import { timeLeft } from './clock-state.ts'

const at = (clock: string): string => `2026-03-11T${clock}:00Z`
const clock = { startedAt: at('08:30'), dueAt: at('10:00') }
const look = (now: string) => timeLeft(clock, Date.parse(now))

describe('time left', () => {
  it.each([
    [at('08:30'), 'ok', 90],
    [at('09:29'), 'ok', 31],
    [at('09:30'), 'warn', 30],
    ['2026-03-11T09:59:30Z', 'warn', 1],
    ['2026-03-11T10:00:30Z', 'stop', 1],
    [at('10:06'), 'stop', 6],
    [at('14:00'), 'stop', 240],
  ])('at %s it is %s with %i minutes', (now, state, minutes) => {
    expect(look(now)).toEqual({ state, minutes })
  })

  it('of working time warns in the last third of its goal, not of the weekend before', () => {
    const weekend = { startedAt: '2026-03-14T13:00:00Z', dueAt: '2026-03-16T09:30:00Z', minutes: 90 }
    expect(timeLeft(weekend, Date.parse('2026-03-16T08:30:00Z')).state).toBe('ok')
    expect(timeLeft(weekend, Date.parse('2026-03-16T09:05:00Z')).state).toBe('warn')
  })
})
