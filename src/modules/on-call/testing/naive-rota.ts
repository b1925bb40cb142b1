import { addDays, localTime } from '#kernel/local-time.ts'
import { isWorking, minutesOf } from '#kernel/working-hours.ts'
import type { Closed } from '#modules/hours/index.ts'
import type { Layer } from '../domain/rota.ts'

/** Who is on call in steps of five minutes, by walking the wall clock and counting hand-overs: slow, and plainly right. */
export function walk(layers: readonly Layer[], holidays: readonly Closed[], from: Date, to: Date) {
  const turns = layers.map((layer) => turnsFrom(layer, to))
  const found: { at: Date; memberId: string | null }[] = []
  for (let at = from.getTime(); at < to.getTime(); at += 300_000) {
    const now = new Date(at)
    const index = layers.findIndex((layer, i) => onDuty(layer, holidays, now) && turns[i]?.(now) !== null)
    const layer = layers[index]
    const turn = turns[index]?.(now) ?? 0
    found.push({ at: now, memberId: layer?.memberIds[turn % layer.memberIds.length] ?? null })
  }
  return found
}

/** Which turn it is at an instant, from the list of instants at which the clock first showed a hand-over. */
function turnsFrom(layer: Layer, until: Date): (at: Date) => number | null {
  const begun: number[] = []
  let due = layer.startsOn
  const first = Date.parse(`${layer.startsOn}T00:00:00Z`) - 2 * 86_400_000
  for (let at = first; at < until.getTime(); at += 300_000) {
    const { day, minute } = localTime(new Date(at), layer.zone)
    if (day < due || (day === due && minute < minutesOf(layer.handOver))) continue
    begun.push(at)
    due = addDays(due, layer.every * (layer.turn === 'week' ? 7 : 1))
  }
  return (at) => {
    const passed = begun.filter((one) => one <= at.getTime()).length
    return passed === 0 ? null : passed - 1
  }
}

function onDuty({ only, holidays: how, zone }: Layer, holidays: readonly Closed[], at: Date): boolean {
  const days = holidays.map(({ from }) => from)
  if (how === 'also' && days.includes(localTime(at, zone).day)) return true
  if (only === null && how !== 'never') return true
  const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }))
  const week = [1, 2, 3, 4, 5, 6, 7].map((day) =>
    (only ?? everyDay)
      .filter(({ weekday }) => weekday === day)
      .map(({ from, to }): readonly [string, string] => [from, to]),
  )
  return isWorking({ week, holidays: how === 'never' ? days : [] }, zone, at)
}
