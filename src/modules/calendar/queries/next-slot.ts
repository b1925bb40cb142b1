import { ok, type Result } from '#kernel/result.ts'
import { calendarItems } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { concerns } from '../domain/blackouts.ts'
import { freeSlots, nextFree, slotTimes } from '../domain/slots.ts'
import { standingOf } from './board.ts'
import { clocks, shades, slotRows } from './rows.ts'

const HORIZON_DAYS = 60
/** Nobody writes, checks and consents within this. */
const SOONEST_MS = 5 * 60_000

/**
 * The next time at which all these channels have a free slot, else the first free slot of one of them; null when none has
 * one within 60 days. Slots within a blackout or quiet period of the channel are passed over.
 */
export async function nextFreeSlot(
  ctx: Ctx,
  channelIds: readonly string[],
  after?: Date,
): Promise<{ at: Date; channelId: string; shared: boolean } | null> {
  const soonest = new Date(ctx.now().getTime() + SOONEST_MS)
  const from = after && after > soonest ? after : soonest
  const to = new Date(from.getTime() + HORIZON_DAYS * 86_400_000)
  return ctx.read(async () => {
    const wanted = (await slotRows(ctx)).filter((slot) => channelIds.includes(slot.channelId))
    if (wanted.length === 0) return null
    const { zone, zoneOf } = await clocks(ctx)
    const { blackouts, quiet } = await shades(ctx, from, to, zone)
    const shaded = [...blackouts, ...quiet]
    const found = await calendarItems(ctx, {
      from: from.toISOString(),
      to: to.toISOString(),
      channelIds,
    })
    const taken = found.ok ? found.value.items.map(standingOf) : []
    const free = freeSlots(slotTimes(wanted, from, to, zoneOf), taken).filter(
      (time) =>
        !shaded.some((one) => time.at >= one.from && time.at < one.to && concerns(one, [time.channelId])),
    )
    const next = nextFree(free, channelIds)
    if (!next) return null
    const there = new Set(
      free.filter((one) => one.at.getTime() === next.at.getTime()).map((one) => one.channelId),
    )
    return { at: next.at, channelId: next.channelId, shared: channelIds.every((id) => there.has(id)) }
  })
}

/** The route's answer: instants as text, null when there is no free slot. */
export async function nextSlot(
  ctx: Ctx,
  input: { readonly channelIds: readonly string[]; readonly after?: string | undefined },
): Promise<Result<{ at: string | null; channelId: string | null; shared: boolean }>> {
  const found = await nextFreeSlot(ctx, input.channelIds, input.after ? new Date(input.after) : undefined)
  return ok(
    found
      ? { at: found.at.toISOString(), channelId: found.channelId, shared: found.shared }
      : { at: null, channelId: null, shared: false },
  )
}
