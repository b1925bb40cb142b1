import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { approvalEvent } from '../events.ts'
import { mayNotSettle } from '../policy.ts'
import { approvalCards } from '../queries/approvals.ts'
import { settleApproval } from '../store.ts'
import { approvalRequests } from '../tables.ts'

type Settlement = {
  readonly id: string
  readonly digest: string
  readonly state: 'granted' | 'declined'
  readonly note: string | null
}

/** Consents to exactly the content the approver saw; a text that changed meanwhile is refused as stale. */
export function giveConsent(
  ctx: Ctx,
  input: { readonly id: string; readonly digest: string; readonly note?: string | undefined },
): Promise<Result<ApprovalCard>> {
  return settle(ctx, { id: input.id, digest: input.digest, state: 'granted', note: input.note ?? null })
}

/** Sends it back with a reason the author will read. */
export function declineConsent(
  ctx: Ctx,
  input: { readonly id: string; readonly digest: string; readonly reason: string },
): Promise<Result<ApprovalCard>> {
  return settle(ctx, { id: input.id, digest: input.digest, state: 'declined', note: input.reason })
}

async function settle(ctx: Ctx, to: Settlement): Promise<Result<ApprovalCard>> {
  return ctx.write(async (tx): Promise<Result<ApprovalCard>> => {
    const where = and(eq(approvalRequests.organisationId, ctx.organisationId), eq(approvalRequests.id, to.id))
    const [row] = await tx.select().from(approvalRequests).where(where).for('update')
    if (!row) return refuse('not_found', 'This request does not exist any more.')
    if (row.state !== 'open')
      return refuse('stale', 'Somebody settled this a moment ago; the page shows the newest state.')
    if (row.digest !== to.digest)
      return refuse('stale', 'The content changed after you opened it. Read it again before you decide.')
    const why = mayNotSettle(ctx.actor, row)
    if (why) return refuse('forbidden', why)
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await settleApproval(tx, ctx.organisationId, row.id, {
      state: to.state,
      at: ctx.now(),
      by,
      note: to.note,
    })
    tx.emit(approvalEvent(to.state, row))
    const [after] = await tx.select().from(approvalRequests).where(where)
    const [card] = after ? await approvalCards(ctx, [after]) : []
    return card ? ok(card) : refuse('not_found', 'This request does not exist any more.')
  })
}
