/** A moment to put a conversation aside until, in the viewer's zone. */
export type SnoozeTime = { id: 'hour' | 'evening' | 'tomorrow' | 'monday'; at: Date }

const at = (now: Date, days: number, hours: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hours)

/** In an hour, this evening (while it is far enough away), tomorrow at nine, next Monday at nine. */
export function snoozeTimes(now: Date): SnoozeTime[] {
  const hour = new Date(Math.ceil((now.getTime() + 3_600_000) / 60_000) * 60_000)
  const toMonday = (8 - now.getDay()) % 7 || 7
  const evening = at(now, 0, 18)
  return [
    { id: 'hour', at: hour },
    ...(evening > hour ? [{ id: 'evening' as const, at: evening }] : []),
    { id: 'tomorrow', at: at(now, 1, 9) },
    // Asked on a Sunday, tomorrow is Monday already.
    ...(toMonday > 1 ? [{ id: 'monday' as const, at: at(now, toMonday, 9) }] : []),
  ]
}
