import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactKind, FactRule } from '../domain/kinds.ts'
import { factRuleChanged } from '../events.ts'
import { allowed } from '../policy.ts'
import { upsertRule } from '../store/facts.ts'

/** Changes the matrix for one kind of fact: which departments approve, and what new facts of it start with. */
export async function setRule(
  ctx: Ctx,
  input: FactRule & { readonly kind: FactKind },
): Promise<Result<{ done: true }>> {
  const by = await allowed(ctx, 'rules')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const { organisationId } = ctx
    const approvers = [...new Set(input.approvers)]
    await upsertRule(tx, { ...input, approvers, organisationId, setBy: by.value, setAt: ctx.now() })
    tx.emit(factRuleChanged(organisationId, input.kind))
    return ok({ done: true })
  })
}
