import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { approvalEvent } from '../events.ts'
import { approvalCards } from '../queries/approvals.ts'
import { settleApproval, takeBackConsent } from '../store/approvals.ts'
import { type ApprovalRow, approvalRequests } from '../tables.ts'

/**
 * Takes back a consent. What has not gone out stops at sending, whatever was scheduled; what is live stays live, and the
 * record says when the consent ended.
 */
export async function takeBack(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<ApprovalCard>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person gave the consent.')
  return ctx.write(async (tx): Promise<Result<ApprovalCard>> => {
    const where = and(eq(approvalRequests.organisationId, organisationId), eq(approvalRequests.id, input.id))
    const [row] = await tx.select().from(approvalRequests).where(where).for('update')
    if (!row) return refuse('not_found', 'This request does not exist.')
    if (row.outAt) return refuse('conflict', 'It is out already; a consent cannot be taken back any more.')
    const mine = { organisationId, approvalId: row.id, memberId: actor.memberId }
    if (!(await takeBackConsent(tx, mine, ctx.now(), input.reason)))
      return refuse('conflict', 'You have not consented here, or took it back before.')
    const to = { to: 'revoked', at: ctx.now(), by: actor.memberId, note: input.reason } as const
    if (row.state === 'granted') {
      await settleApproval(tx, organisationId, row.id, { ...to, from: 'granted' })
      await voidLater(ctx, row)
    }
    tx.emit(approvalEvent('revoked', row))
    const [after] = await tx.select().from(approvalRequests).where(where)
    const [card] = after ? await approvalCards(ctx, [after]) : []
    return card ? ok(card) : refuse('not_found', 'This request does not exist any more.')
  })
}

/** Nobody need answer the step that was open already. */
async function voidLater(ctx: Ctx, row: ApprovalRow): Promise<void> {
  await ctx.write(async (tx) => {
    const later = await tx
      .select()
      .from(approvalRequests)
      .where(
        and(
          eq(approvalRequests.organisationId, ctx.organisationId),
          eq(approvalRequests.decisionId, row.decisionId),
          eq(approvalRequests.state, 'open'),
        ),
      )
    for (const one of later) {
      const note = 'A consent before it was taken back.'
      await settleApproval(tx, ctx.organisationId, one.id, {
        from: 'open',
        to: 'voided',
        at: ctx.now(),
        by: null,
        note,
      })
      tx.emit(approvalEvent('voided', one))
    }
  })
}
