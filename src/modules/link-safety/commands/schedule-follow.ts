import type { Ctx } from '#platform/ctx.ts'
import { followLinkJob } from '../jobs/follow-link.ts'

/** Has an address followed again at that moment. Runs that come too many find it fresh and end. */
export async function scheduleFollow(ctx: Ctx, urlHash: string, at: Date): Promise<void> {
  await ctx.write((tx) => tx.enqueue(followLinkJob, { urlHash }, { startAfter: at }))
}
