import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { approvalEvent } from '../events.ts'
import { markOverdue } from '../store.ts'
import { approvalRequests } from '../tables.ts'

export async function approvalOverdue(ctx: Ctx, data: { readonly approvalId: string }): Promise<void> {
  await ctx.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.id, data.approvalId),
        ),
      )
    if (row && (await markOverdue(tx, ctx.organisationId, row.id, ctx.now())))
      tx.emit(approvalEvent('expired', row))
  })
}
