/** Moments people ask about, in the viewer’s own time. */
export type Moment = { id: 'evening' | 'friday' | 'saturday'; at: Date }

const at = (day: Date, plus: number, hour: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + plus, hour)

/** This evening at ten, the next Friday and the next Saturday at ten in the morning; all of them lie ahead. */
export function moments(now: Date): Moment[] {
  const next = (weekday: number, hour: number): Date => {
    const days = (weekday - now.getDay() + 7) % 7
    const day = at(now, days, hour)
    return day > now ? day : at(now, days + 7, hour)
  }
  const evening = at(now, 0, 22)
  return [
    { id: 'evening', at: evening > now ? evening : at(now, 1, 22) },
    { id: 'friday', at: next(5, 10) },
    { id: 'saturday', at: next(6, 10) },
  ]
}
