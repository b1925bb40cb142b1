import type { Ctx } from '#platform/ctx.ts'
import { exceptionEvent } from '../events.ts'
import { markExpired } from '../store/access.ts'

export async function tellExceptionOver(ctx: Ctx, data: { readonly exceptionId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await markExpired(tx, ctx.organisationId, data.exceptionId, ctx.now())
    if (row) tx.emit(exceptionEvent('expired', row))
  })
}
