import type { Ctx } from '#platform/ctx.ts'
import { linkSharing } from '../events.ts'
import { forgetSharers } from '../store/own-links.ts'

export async function forgetEnded(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    const n = await forgetSharers(tx, ctx.organisationId, { endedBy: ctx.now() })
    if (n > 0) tx.emit(linkSharing('stopped', ctx.organisationId))
  })
}
