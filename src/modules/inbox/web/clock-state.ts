import type { Clock } from '#modules/inbox/contract.ts'
import type { ClockState } from '#web/design/chip.tsx'

export type TimeLeft = {
  /** ok: plenty; warn: the last third runs; stop: over. */
  state: Extract<ClockState, 'ok' | 'warn' | 'stop'>
  /** Whole minutes left, or over; at least 1. */
  minutes: number
}

/** What a clock's look follows from; without its goal, the whole time from its start counts as it. */
export type ClockTimes = Pick<Clock, 'startedAt' | 'dueAt'> & Partial<Pick<Clock, 'minutes' | 'counts'>>

/** What a running clock shows at an instant (milliseconds). Colour begins when somebody should act. */
export function timeLeft(clock: ClockTimes, now: number): TimeLeft {
  const due = Date.parse(clock.dueAt)
  const left = (due - now) / 60_000
  const whole = clock.minutes ?? (due - Date.parse(clock.startedAt)) / 60_000
  const minutes = Math.max(1, Math.floor(Math.abs(left)))
  if (left < 0) return { state: 'stop', minutes }
  return { state: left <= whole / 3 ? 'warn' : 'ok', minutes }
}
