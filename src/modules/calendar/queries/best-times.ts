import { ok } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import { resultsByHour } from '#modules/results/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { bestTimes as estimate, type HourResult, POSTS_NEEDED } from '../domain/best-times.ts'

const LOOK_BACK_DAYS = 365

/** What posts came to by hour of the week, by the organisation's clock; null while nothing is measured. */
export type ResultsByHour = (
  ctx: Ctx,
  input: { readonly channelId: string; readonly since: Date },
) => Promise<readonly HourResult[] | null>

/** Hours of the week in which a channel's posts came to most, with how sure that is. */
export async function bestTimes(
  ctx: Ctx,
  input: { readonly channelId: string },
  results: ResultsByHour = resultsByHour,
) {
  const { zone } = await organisation(ctx)
  const since = new Date(ctx.now().getTime() - LOOK_BACK_DAYS * 86_400_000)
  const byHour = await results(ctx, { channelId: input.channelId, since })
  const n = (byHour ?? []).reduce((sum, hour) => sum + hour.n, 0)
  const hours = byHour ? estimate(byHour) : null
  return ok({ zone, n, needed: POSTS_NEEDED, hours, measured: byHour !== null && n > 0 })
}
