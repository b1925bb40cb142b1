import { addDays, localTime, weekday } from '#kernel/local-time.ts'
import { readClock } from './wall-clock.ts'

/** A weekly time of a channel. */
export interface Slot {
  readonly id: string
  readonly channelId: string
  /** 0 is Monday. */
  readonly weekday: number
  readonly minute: number
}

export interface SlotTime {
  readonly slotId: string
  readonly channelId: string
  readonly at: Date
}

/** A post nearer than this takes the slot. */
export const SLOT_REACH_MS = 15 * 60_000

/** A slot whose time the clock skips that day does not happen; one that happens twice happens first. */
export function slotTimes(
  slots: readonly Slot[],
  from: Date,
  to: Date,
  zoneOf: (channelId: string) => string,
): SlotTime[] {
  const times = slots.flatMap((slot) => timesOf(slot, from, to, zoneOf(slot.channelId)))
  return times.sort((a, b) => a.at.getTime() - b.at.getTime() || a.slotId.localeCompare(b.slotId))
}

function timesOf(slot: Slot, from: Date, to: Date, zone: string): SlotTime[] {
  const times: SlotTime[] = []
  const last = localTime(to, zone).day
  const first = localTime(from, zone).day
  const start = addDays(first, (slot.weekday - weekday(first) + 7) % 7)
  for (let day = start; day <= last; day = addDays(day, 7)) {
    const reading = readClock(day, slot.minute, zone)
    if (reading.kind === 'skipped' || reading.at < from || reading.at >= to) continue
    times.push({ slotId: slot.id, channelId: slot.channelId, at: reading.at })
  }
  return times
}

/** Something that goes out: on which channels, when. */
export interface Taken {
  readonly channelIds: readonly string[]
  readonly at: Date
}

/** The times at which nothing goes out on their channel. */
export function freeSlots(times: readonly SlotTime[], taken: readonly Taken[]): SlotTime[] {
  const byChannel = new Map<string, number[]>()
  for (const item of taken)
    for (const channelId of item.channelIds) {
      const list = byChannel.get(channelId) ?? []
      list.push(item.at.getTime())
      byChannel.set(channelId, list)
    }
  return times.filter((time) =>
    (byChannel.get(time.channelId) ?? []).every((at) => Math.abs(at - time.at.getTime()) >= SLOT_REACH_MS),
  )
}

/** The first free time that all these channels share; failing that, the first free one of any of them. */
export function nextFree(free: readonly SlotTime[], channelIds: readonly string[]): SlotTime | null {
  const wanted = free.filter((time) => channelIds.includes(time.channelId))
  const shared = wanted.find((time) =>
    channelIds.every((id) =>
      wanted.some((other) => other.channelId === id && other.at.getTime() === time.at.getTime()),
    ),
  )
  return shared ?? wanted[0] ?? null
}
