type Running = { startedAt: string; dueAt: string }

/** Minutes until a clock runs out; negative when it is over. `now` in milliseconds. */
export function minutesLeft(clock: Running, now: number): number {
  return (Date.parse(clock.dueAt) - now) / 60_000
}

/** Over, or in its last third: somebody should act. Nothing that waits is never short. */
export function isShort(clock: Running | null, now: number): boolean {
  if (!clock) return false
  const whole = (Date.parse(clock.dueAt) - Date.parse(clock.startedAt)) / 60_000
  return minutesLeft(clock, now) <= whole / 3
}
