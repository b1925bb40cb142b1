import type { Ctx } from '#platform/ctx.ts'
import { reviewBatch } from '../commands/review.ts'

/** Batch after batch; a run that is killed begins again and changes nothing twice. */
export async function reviewLinks(ctx: Ctx, { after }: { readonly after: string }): Promise<void> {
  for (let from: string | null = after; from !== null; ) from = await reviewBatch(ctx, from)
}
