import type { Ctx } from '#platform/ctx.ts'
import { freeSeats } from '../commands/seats.ts'

export async function endTerm(
  ctx: Ctx,
  { sittingId, until }: { readonly sittingId: string; readonly until: string },
): Promise<void> {
  if (new Date(until) > ctx.now()) return
  await ctx.write((tx) => freeSeats(ctx, tx, { id: sittingId }, new Date(until), 'term'))
}
