import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { RuleView } from '../contract.ts'
import { factKinds, isWorkforce } from '../domain/kinds.ts'
import { mayNot } from '../policy.ts'
import { rulesOf } from './load.ts'

/** The matrix: who approves which kind of fact, and what new ones start with. */
export async function factRules(ctx: Ctx): Promise<Result<{ rules: RuleView[]; mayNotEdit: string | null }>> {
  const rule = await ctx.read((tx) => rulesOf(tx, ctx.organisationId))
  return ok({
    rules: factKinds.map((kind) => {
      const { approvers, class: factClass, places, own } = rule(kind)
      return {
        kind,
        approvers: [...approvers],
        class: factClass,
        places: places && [...places],
        workforce: isWorkforce(kind),
        own,
      }
    }),
    mayNotEdit: mayNot(ctx, 'rules'),
  })
}
