import { hoursOf, openMs } from '#modules/hours/index.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { reviewUntil } from '../domain/review.ts'
import { at } from '../domain/settings.ts'
import type { IncidentRow } from '../tables/incident.ts'
import { currentSettings } from './rows.ts'

/** The last moment for the review meeting if it closed now; null where the severity asks for no review. */
export async function reviewLimit(
  ctx: Ctx,
  tx: Tx,
  incident: Pick<IncidentRow, 'severity' | 'departmentId'>,
): Promise<Date | null> {
  const rule = at((await currentSettings(ctx, tx)).settings.review, incident.severity)
  if (!rule) return null
  const { zone } = await organisation(ctx)
  const schedule = await hoursOf(ctx, { departmentId: incident.departmentId })
  return reviewUntil(rule, ctx.now(), zone, (from, to) => openMs(schedule, from, to) > 0)
}
