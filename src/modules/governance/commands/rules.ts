import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { changed, type RulesChange } from '../domain/rulebook.ts'
import { rulesProblems } from '../domain/rules-problems.ts'
import { rulesEvent } from '../events.ts'
import { mayChangeRules } from '../policy.ts'
import { beginning, currentRulebook, rulebookAt } from '../queries/rulebook.ts'
import { insertRulebook } from '../store/decisions.ts'

export interface RulesAdoption {
  readonly change: RulesChange
  readonly reason: string
  /** The version the change was made from; another one since then is refused as stale. */
  readonly basedOn?: number | undefined
  /** The council's decision that it carries out; then no right of the actor is needed. */
  readonly councilDecisionId?: string | undefined
}

/** Makes a change the next version of the rules. Earlier decisions keep the version they were made by. */
export async function adoptRules(ctx: Ctx, input: RulesAdoption): Promise<Result<{ version: number }>> {
  const current = await currentRulebook(ctx)
  if (input.councilDecisionId === undefined) {
    const refusal = await mayChangeRules(ctx)
    if (refusal) return refusal
    if (current.byCouncil)
      return refuse('forbidden', 'Only the council changes these rules.', {
        help: 'Put the change on the council’s agenda, under People, Council.',
      })
  }
  if (input.basedOn !== undefined && input.basedOn !== current.version)
    return refuse(
      'stale',
      `Somebody adopted version ${current.version} meanwhile. Look at it, then decide again.`,
    )
  const next = changed(current, input.change)
  const [problem] = rulesProblems(next)
  if (problem) return refuse('invalid', problem.message, { help: problem.cure })
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const { organisationId, actor } = ctx
    const at = ctx.now()
    const begun = { organisationId, version: beginning.version, document: beginning, at }
    await insertRulebook(tx, { ...begun, reason: 'What every organisation begins with' })
    const row = {
      organisationId,
      version: next.version,
      document: next,
      reason: input.reason,
      by: actor.kind === 'member' ? actor.memberId : null,
      councilDecisionId: input.councilDecisionId ?? null,
      at,
    }
    if (!(await insertRulebook(tx, row)))
      return refuse('stale', 'Somebody adopted another change a moment ago. Look at it, then decide again.')
    tx.emit(rulesEvent(next.version, organisationId))
    return ok({ version: next.version })
  })
}

/** An earlier version becomes the next one, whole. */
export async function restoreRules(
  ctx: Ctx,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<{ version: number }>> {
  const current = await currentRulebook(ctx)
  if (input.version < 1 || input.version >= current.version)
    return refuse('invalid', 'There is no such earlier version.', {
      fields: { version: 'Choose one from the list.' },
    })
  const { version: _, ...change } = await rulebookAt(ctx, input.version)
  return adoptRules(ctx, { change, reason: input.reason, basedOn: current.version })
}
