import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { ourselves } from '../commands/ourselves.ts'
import { peers } from '../tables.ts'

/** Our own accounts are read like those of others, once there is anybody to compare with. */
export async function onChannelConnected(ctx: Ctx): Promise<void> {
  await ctx.write(async (tx) => {
    const [us] = await tx
      .select({ id: peers.id })
      .from(peers)
      .where(and(eq(peers.organisationId, ctx.organisationId), eq(peers.kind, 'us')))
    if (us) await ourselves(ctx, tx)
  })
}
