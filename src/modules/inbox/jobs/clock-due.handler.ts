import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { clockBreached } from '../events.ts'
import { markBreached } from '../store/clocks.ts'
import { clocks } from '../tables.ts'

export async function clockDue(ctx: Ctx, data: { readonly clockId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const [clock] = await tx
      .select({ conversationId: clocks.conversationId })
      .from(clocks)
      .where(and(eq(clocks.organisationId, ctx.organisationId), eq(clocks.id, data.clockId)))
    if (clock && (await markBreached(tx, ctx.organisationId, data.clockId, ctx.now())))
      tx.emit(clockBreached(clock.conversationId, data.clockId))
  })
}
