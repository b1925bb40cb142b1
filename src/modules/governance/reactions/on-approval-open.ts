import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { tellApprovers, tellAuthor } from '../commands/tell-approvers.ts'
import { approvalRequests } from '../tables.ts'

/** A consent is asked for, or was not given in time: those who can give it get a mail with a link of their own. */
export async function onApprovalOpen(ctx: Ctx, event: StoredEvent): Promise<void> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(
        and(eq(approvalRequests.organisationId, ctx.organisationId), eq(approvalRequests.id, event.subject)),
      ),
  )
  if (row?.state !== 'open') return
  const late = event.type === 'approval.expired'
  await tellApprovers(ctx, row, late)
  if (late) await tellAuthor(ctx, row)
}
