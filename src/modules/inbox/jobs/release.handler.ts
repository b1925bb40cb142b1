import { awayNow } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { release } from '../commands/assignment/give-out.ts'

/** Only who is away now: an absence that was taken back or moved moves nothing. */
export async function releaseAway(ctx: Ctx, { memberId }: { readonly memberId: string }): Promise<void> {
  if ((await awayNow(ctx, [memberId], ctx.now())).has(memberId)) await release(ctx, memberId, 'all')
}
