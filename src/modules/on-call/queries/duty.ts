import { addDays } from '#kernel/local-time.ts'
import { always, type Closed, isOpen, nextClosing, nextOpening, type Period } from '#modules/hours/index.ts'
import type { Duty, Layer, Override, Rota } from '../domain/rota.ts'

const allWeek: readonly Period[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  from: '00:00',
  to: '24:00',
}))

/** Makes a rota ready to be asked; `holidays` are days of the calendar, read in each layer's zone. */
export function readRota(
  layers: readonly Layer[],
  overrides: readonly Override[],
  holidays: readonly Closed[],
): Rota {
  return { layers: layers.map((layer) => ({ layer, duty: dutyOf(layer, holidays) })), overrides }
}

function dutyOf({ only, holidays: how, zone }: Layer, holidays: readonly Closed[]): Duty | null {
  if (only === null && how !== 'never') return null
  const closed = how === 'never' ? holidays : []
  const extra = how === 'also' ? holidays.flatMap(wholeDays) : []
  const schedule = always({ zone, week: only ?? allWeek, closed, extra })
  return {
    isOn: (at) => isOpen(schedule, at),
    ends: (at) => nextClosing(schedule, at),
    begins: (at) => nextOpening(schedule, at),
  }
}

const MOST_DAYS = 60

function wholeDays({ from, to, name }: Closed) {
  const dates: string[] = []
  for (let date = from; date <= to && dates.length < MOST_DAYS; date = addDays(date, 1)) dates.push(date)
  return dates.map((date) => ({ date, from: '00:00', to: '24:00', name }))
}
