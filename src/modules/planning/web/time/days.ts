const DAY = 86_400_000
const text = (at: Date): string =>
  [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join(
    '-',
  )

/** The viewer's day, “2026-03-11”. */
export const dayOf = (at: Date): string => text(at)

/** The Monday of the week of a moment. */
export const mondayOf = (at: Date): string => dayAfter(text(at), -((at.getDay() + 6) % 7))

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)
