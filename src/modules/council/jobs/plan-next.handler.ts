import type { Ctx } from '#platform/ctx.ts'
import { planNext } from '../commands/plan-next.ts'

export async function planNextMeeting(ctx: Ctx): Promise<void> {
  await ctx.write((tx) => planNext(ctx, tx))
}
