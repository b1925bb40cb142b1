import type { Ctx } from '#platform/ctx.ts'
import { exceptionEvent } from '../events.ts'
import { exceptionBy } from '../queries/rows.ts'
import { closeException } from '../store/decision.ts'

export async function tellExceptionOver(
  ctx: Ctx,
  { exceptionId }: { readonly exceptionId: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await exceptionBy(tx, ctx.organisationId, { id: exceptionId })
    if (!row || row.until > ctx.now()) return
    if (await closeException(tx, ctx.organisationId, exceptionId, { toldAt: ctx.now() }))
      tx.emit(exceptionEvent('expired', row))
  })
}
