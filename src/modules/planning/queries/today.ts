import { localTime } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** The organisation's calendar day. */
export async function todayOf(ctx: Ctx): Promise<string> {
  const { zone } = await organisation(ctx)
  return localTime(ctx.now(), zone).day
}

/** Days [from, until) of the organisation that a window of instants touches. */
export async function daysOfWindow(
  ctx: Ctx,
  window: { readonly from: Date; readonly to: Date },
): Promise<{ from: string; until: string }> {
  const { zone } = await organisation(ctx)
  const last = new Date(window.to.getTime() - 1)
  const end = new Date(`${localTime(last, zone).day}T00:00:00Z`)
  end.setUTCDate(end.getUTCDate() + 1)
  return { from: localTime(window.from, zone).day, until: end.toISOString().slice(0, 10) }
}
