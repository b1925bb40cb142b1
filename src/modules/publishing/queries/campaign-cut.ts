import { CAMPAIGN_NAMES } from '#platform/campaign-names.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery } from '#platform/metric.ts'

/** The names by which posts belong to what is asked for; null: not cut by campaign or programme. */
export async function campaignsOf(ctx: Ctx, query: MetricQuery): Promise<readonly string[] | null> {
  const { campaignId, programme } = query
  const asked = [...(campaignId ? [{ campaignId }] : []), ...(programme ? [{ programme }] : [])]
  if (asked.length === 0) return null
  const [first = [], ...rest] = await Promise.all(asked.map((of) => ctx.use(CAMPAIGN_NAMES)(ctx, of)))
  return first.filter((name) => rest.every((other) => other.includes(name)))
}
