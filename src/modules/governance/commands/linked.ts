import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Engine } from '#platform/ctx.ts'
import type { ApprovalCard } from '../contract.ts'
import { openLink } from '../queries/approval-link.ts'
import { approvalCards } from '../queries/approvals.ts'
import { useLink } from '../store/approvals.ts'
import { approvalRequests } from '../tables.ts'
import { settle } from './settle-approval.ts'

interface Linked {
  readonly approver: string
  readonly organisation: string
  readonly approval: ApprovalCard
}

/** What a link in a mail opens. Looking settles nothing: mail programs open links before people do. */
export async function lookLinked(engine: Engine, token: string, requestId: string): Promise<Result<Linked>> {
  const opened = await openLink(engine, token, requestId)
  if (!opened.ok) return opened
  const { ctx, approvalId, approver } = opened.value
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(approvalRequests)
      .where(
        and(eq(approvalRequests.organisationId, ctx.organisationId), eq(approvalRequests.id, approvalId)),
      ),
  )
  const [approval] = await approvalCards(ctx, rows)
  if (!approval) return refuse('not_found', 'This request does not exist any more.')
  return ok({ approver, organisation: (await organisation(ctx)).name, approval })
}

export interface LinkedVerdict {
  readonly token: string
  readonly digest: string
  readonly verdict: 'granted' | 'declined'
  readonly note: string
}

/** Consents or sends back by the link, once, as the person the mail was written to. */
export async function settleLinked(
  engine: Engine,
  input: LinkedVerdict,
  requestId: string,
): Promise<Result<ApprovalCard>> {
  const opened = await openLink(engine, input.token, requestId)
  if (!opened.ok) return opened
  const { ctx, approvalId, linkId, used } = opened.value
  const spent = refuse('conflict', 'This link has been used.', { help: 'Sign in to see what became of it.' })
  if (used) return spent
  const note = input.note.trim()
  if (input.verdict === 'declined' && note.length < 3)
    return refuse('invalid', 'Say in a few words what should change.', {
      fields: { note: 'The author reads this.' },
    })
  return ctx.write(async (tx): Promise<Result<ApprovalCard>> => {
    if (!(await useLink(tx, ctx.organisationId, linkId, ctx.now()))) return spent
    const { digest, verdict: state } = input
    const settled = await settle(ctx, {
      id: approvalId,
      digest,
      state,
      note: note === '' ? null : note,
      via: 'link',
    })
    return settled.ok ? ok(settled.value) : settled
  })
}
