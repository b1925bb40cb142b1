import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Comparison } from '../contract.ts'
import { mayView } from '../policy.ts'
import { comparable, comparisonsOf, houseOf } from './comparisons.ts'

export async function comparePeers(ctx: Ctx): Promise<Result<{ comparisons: Comparison[] }>> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const house = await houseOf(ctx)
  return ok({ comparisons: await comparisonsOf(ctx, comparable(house), house) })
}
