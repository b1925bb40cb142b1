import type { Ctx } from '#platform/ctx.ts'
import { closeDue } from '../commands/votes.ts'

export async function closeVoteAtDeadline(
  ctx: Ctx,
  data: { readonly itemId: string; readonly round: number },
): Promise<void> {
  await closeDue(ctx, data)
}
