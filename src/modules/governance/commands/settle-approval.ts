import { and, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { groupFor, isComplete } from '../domain/consents.ts'
import { approvalEvent } from '../events.ts'
import { mayNotSettle } from '../policy.ts'
import { approvalCards } from '../queries/approvals.ts'
import { consentingFor } from '../queries/consenting.ts'
import { insertConsent, settleApproval } from '../store/approvals.ts'
import { type ApprovalRow, approvalConsents, approvalRequests } from '../tables.ts'
import { advance } from './record-decision.ts'

export interface Settlement {
  readonly id: string
  readonly digest: string
  readonly state: 'granted' | 'declined'
  readonly note: string | null
  readonly via: 'screen' | 'link'
}

/** Consents to exactly the content the approver saw; a text that changed meanwhile is refused as stale. */
export function giveConsent(
  ctx: Ctx,
  input: { readonly id: string; readonly digest: string; readonly note?: string | undefined },
): Promise<Result<ApprovalCard>> {
  const { id, digest, note = null } = input
  return settle(ctx, { id, digest, note, state: 'granted', via: 'screen' })
}

/** Sends it back with a reason the author will read. */
export function declineConsent(
  ctx: Ctx,
  input: { readonly id: string; readonly digest: string; readonly reason: string },
): Promise<Result<ApprovalCard>> {
  const { id, digest, reason: note } = input
  return settle(ctx, { id, digest, note, state: 'declined', via: 'screen' })
}

/** One named person's verdict on one step, on a screen or by the link in a mail. */
export async function settle(ctx: Ctx, to: Settlement): Promise<Result<ApprovalCard>> {
  return ctx.write(async (tx): Promise<Result<ApprovalCard>> => {
    const { actor, organisationId } = ctx
    const where = and(eq(approvalRequests.organisationId, organisationId), eq(approvalRequests.id, to.id))
    const [row] = await tx.select().from(approvalRequests).where(where).for('update')
    if (!row) return refuse('not_found', 'This request does not exist any more.')
    if (row.state !== 'open')
      return refuse('stale', 'Somebody settled this a moment ago; the page shows the newest state.')
    if (row.digest !== to.digest)
      return refuse('stale', 'The content changed after you opened it. Read it again before you decide.')
    const why = mayNotSettle(actor, row)
    if (why !== null || actor.kind !== 'member')
      return refuse('forbidden', why ?? 'A named person has to consent.')
    const authority = await consentingFor(ctx, row, actor.memberId)
    if (!authority.ok) return authority
    const done =
      to.state === 'declined'
        ? await decline(ctx, tx, row, to.note)
        : await consent(ctx, tx, row, {
            ...to,
            memberId: actor.memberId,
            actingFor: authority.value.actingFor,
          })
    if (!done.ok) return done
    const [after] = await tx.select().from(approvalRequests).where(where)
    const [card] = after ? await approvalCards(ctx, [after]) : []
    return card ? ok(card) : refuse('not_found', 'This request does not exist any more.')
  })
}

async function decline(
  ctx: Ctx,
  tx: WriteTx,
  row: ApprovalRow,
  note: string | null,
): Promise<Result<undefined>> {
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  await settleApproval(tx, ctx.organisationId, row.id, {
    from: 'open',
    to: 'declined',
    at: ctx.now(),
    by,
    note,
  })
  tx.emit(approvalEvent('declined', row))
  return ok()
}

interface Consent {
  readonly memberId: string
  readonly actingFor: string | null
  readonly note: string | null
  readonly via: 'screen' | 'link'
}

async function consent(ctx: Ctx, tx: WriteTx, row: ApprovalRow, given: Consent): Promise<Result<undefined>> {
  const { organisationId } = ctx
  const { memberId, note } = given
  const groups = row.groups ?? [{ label: row.label, memberIds: row.anyOf }]
  const served = await tx
    .select({ memberId: approvalConsents.memberId, groupNo: approvalConsents.groupNo })
    .from(approvalConsents)
    .where(
      and(
        eq(approvalConsents.organisationId, organisationId),
        eq(approvalConsents.approvalId, row.id),
        isNull(approvalConsents.takenBackAt),
      ),
    )
  const groupNo = groupFor(groups, served, memberId, row.escalated.includes(memberId))
  const mine = { organisationId, approvalId: row.id, ...given, groupNo: groupNo ?? 0, at: ctx.now() }
  if (groupNo === null || !(await insertConsent(tx, mine)))
    return refuse('conflict', `Your part is done here; it still waits for ${row.label}.`)
  tx.emit(approvalEvent('consented', row))
  if (!isComplete(groups, [...served, { memberId, groupNo }])) return ok()
  const to = { from: 'open', to: 'granted', at: ctx.now(), by: memberId, note } as const
  await settleApproval(tx, organisationId, row.id, to)
  await advance(ctx, row)
  return ok()
}
