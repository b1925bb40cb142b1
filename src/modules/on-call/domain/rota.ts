import { addDays, instantOf, localTime } from '#kernel/local-time.ts'
import { minutesOf } from '#kernel/working-hours.ts'

/** A stretch of the week on the wall clock, 1 for Monday; a `to` that is not later than `from` is on the next day. */
interface Period {
  readonly weekday: number
  readonly from: string
  readonly to: string
}

/** When a layer is on duty. Both look ahead as far as hours do, and give null when nothing comes. */
export interface Duty {
  isOn(at: Date): boolean
  /** The first instant from `at` on at which it is off. */
  ends(at: Date): Date | null
  /** The first instant from `at` on at which it is on. */
  begins(at: Date): Date | null
}

/** People who take turns. `startsOn` is the day of the first hand-over; weekly turns change on its weekday. */
export interface Layer {
  readonly memberIds: readonly string[]
  readonly turn: 'day' | 'week'
  /** So many days or weeks a turn. */
  readonly every: number
  readonly startsOn: string
  /** “09:00” on the wall clock of the zone. */
  readonly handOver: string
  readonly zone: string
  /** Stretches of the week in which this layer is on duty; null: always. */
  readonly only: readonly Period[] | null
  /** On holidays: as the week says, all day long too, or never. */
  readonly holidays: 'same' | 'also' | 'never'
}

export interface Override {
  readonly id: string
  readonly memberId: string
  readonly reason?: string
  readonly from: Date
  readonly to: Date
}

/** A rota ready to be asked. */
export interface Rota {
  /** `duty` null: always. */
  readonly layers: readonly { readonly layer: Layer; readonly duty: Duty | null }[]
  /** The oldest first: what was put in last holds. */
  readonly overrides: readonly Override[]
}

interface OnCall {
  readonly memberId: string
  /** Which layer's turn it is; null: put in by hand. */
  readonly layer: number | null
}

const DAY = 86_400_000
/** Which turn it is, counted from 0; null before the first hand-over. */
function turnAt(layer: Layer, at: Date): number | null {
  const { day } = localTime(at, layer.zone)
  const begun = at >= instantOf(day, minutesOf(layer.handOver), layer.zone)
  const days = Math.round((Date.parse(begun ? day : addDays(day, -1)) - Date.parse(layer.startsOn)) / DAY)
  return days < 0 ? null : Math.floor(days / daysOf(layer))
}

function daysOf({ turn, every }: Layer): number {
  return every * (turn === 'week' ? 7 : 1)
}

/** The first hand-over of a layer after an instant. */
export function handOverAfter(layer: Layer, at: Date): Date {
  const turn = turnAt(layer, at)
  const days = turn === null ? 0 : (turn + 1) * daysOf(layer)
  return instantOf(addDays(layer.startsOn, days), minutesOf(layer.handOver), layer.zone)
}

/** Who is on call at an instant; null: nobody. Exact over changes of the clock. */
export function whoIsOnCall({ layers, overrides }: Rota, at: Date): OnCall | null {
  const put = overrides.findLast(({ from, to }) => from <= at && at < to)
  if (put) return { memberId: put.memberId, layer: null }
  for (const [index, { layer, duty }] of layers.entries()) {
    if (duty && !duty.isOn(at)) continue
    const turn = turnAt(layer, at)
    const memberId = turn === null ? undefined : layer.memberIds[turn % layer.memberIds.length]
    if (memberId) return { memberId, layer: index }
  }
  return null
}
