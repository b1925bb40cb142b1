import { may } from '#kernel/actor.ts'
import { ok } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { faceOf, speakingChannels } from './board.ts'
import { blackoutRows, clocks, eventRows, eventViews, slotRows } from './rows.ts'

/** Weekly times, the channels that can have them, and the clocks they follow. */
export async function listSlots(ctx: Ctx) {
  const { zone, own } = await clocks(ctx)
  const channels = (await speakingChannels(ctx)).map((card) => ({
    id: card.id,
    ...faceOf(card),
    zone: own.get(card.id) ?? null,
  }))
  return ok({ zone, channels, slots: await slotRows(ctx), mayPlan: may(ctx.actor, 'publish.plan') })
}

/** When nothing should go out. */
export async function listBlackouts(ctx: Ctx) {
  const rows = await blackoutRows(ctx)
  return ok({
    mayPlan: may(ctx.actor, 'publish.plan'),
    blackouts: rows.map((row) => ({
      id: row.id,
      name: row.name,
      channelIds: row.channelIds,
      weekly: row.weekdays
        ? { weekdays: row.weekdays, fromMinute: row.fromMinute ?? 0, toMinute: row.toMinute ?? 0 }
        : null,
      dated:
        row.startsAt && row.endsAt
          ? { from: row.startsAt.toISOString(), to: row.endsAt.toISOString() }
          : null,
    })),
  })
}

/** What else happens between two instants. */
export async function listEvents(ctx: Ctx, input: { readonly from: string; readonly to: string }) {
  const rows = await eventRows(ctx, new Date(input.from), new Date(input.to))
  return ok({ events: await eventViews(ctx, rows), mayPlan: may(ctx.actor, 'publish.plan') })
}
