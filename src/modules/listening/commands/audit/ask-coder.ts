import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { auditCoderAsked } from '../../events.ts'
import { mayManageListening } from '../../policy.ts'
import { memberOf } from '../../queries/audit/may-code.ts'
import { noAudit } from '../../queries/audit/next.ts'
import { addCoder, holdAudit, removeCoder } from '../../store/audit.ts'

/** Asks a member to code the posts of a month, or with `asked` false no longer; what they coded stays. */
export async function askCoder(
  ctx: Ctx,
  { month, memberId, asked }: { readonly month: string; readonly memberId: string; readonly asked: boolean },
): Promise<Result<{ asked: boolean }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const member = (await memberCards(ctx, [memberId])).get(memberId)
  if (asked && member?.status !== 'active')
    return refuse('invalid', 'Only members who are here and have signed in can be asked.')
  return ctx.write(async (tx) => {
    const audit = await holdAudit(tx, ctx.organisationId, `${month}-01`)
    if (!audit) return noAudit()
    const key = { organisationId: ctx.organisationId, month: audit.month, memberId }
    const changed = asked
      ? await addCoder(tx, { ...key, invitedBy: memberOf(ctx), invitedAt: ctx.now() })
      : await removeCoder(tx, key)
    if (changed) tx.emit(auditCoderAsked(month, memberId, asked))
    return ok({ asked })
  })
}
