import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type AuditFigures, auditFigures, FEWEST_CODED } from '../../auditing/figures.ts'
import { auditPublished } from '../../events.ts'
import { mayManageListening } from '../../policy.ts'
import { codedItems } from '../../queries/audit/coded.ts'
import { memberOf } from '../../queries/audit/may-code.ts'
import { noAudit } from '../../queries/audit/next.ts'
import { holdAudit, setFigures } from '../../store/audit.ts'

/** Works the figures of a month out of what was coded and lets them stand; they are not changed after that. */
export async function publishAudit(
  ctx: Ctx,
  { month }: { readonly month: string },
): Promise<Result<{ figures: AuditFigures }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx) => {
    const audit = await holdAudit(tx, ctx.organisationId, `${month}-01`, 'update')
    if (!audit) return noAudit()
    if (audit.publishedAt !== null) return refuse('conflict', 'The figures of this month stand already.')
    const figures = auditFigures(await codedItems(tx, ctx.organisationId, audit.month), audit.seed)
    if (figures.coded < FEWEST_CODED)
      return refuse(
        'invalid',
        `${figures.coded} posts are coded; at least ${FEWEST_CODED} are needed for a figure that says anything.`,
        { help: 'Code some more, or ask somebody to.' },
      )
    await setFigures(tx, audit, figures, memberOf(ctx), ctx.now())
    tx.emit(auditPublished(month, figures.coded))
    return ok({ figures })
  })
}
