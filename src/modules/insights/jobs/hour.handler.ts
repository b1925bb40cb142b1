import type { Ctx } from '#platform/ctx.ts'
import { takeSnapshots } from '../commands/take-snapshots.ts'
import { forgetKept } from '../store/kept.ts'
import { recompute } from './recompute.handler.ts'
import { nextHour } from './soon.ts'

const KEPT_DAYS = 30

export async function hour(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => nextHour(tx, ctx.now()))
  await takeSnapshots(ctx)
  await recompute(ctx)
  const before = new Date(ctx.now().getTime() - KEPT_DAYS * 86_400_000)
  await ctx.write((tx) => forgetKept(tx, ctx.organisationId, before))
}
