import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { TacticId } from '#kernel/tactics.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { levelOf, questionIds } from '../domain/rubric.ts'
import { fact } from '../events.ts'
import { mayManageFor, mayView, notYours } from '../policy.ts'
import { WHOLE_HOUSE } from '../queries/ratings.ts'
import { insertRating, keepLead } from '../store/scoreboard.ts'
import type { RatedAnswer } from '../tables/scoreboard.ts'

type Checked = { readonly ok: true; readonly memberId: string; readonly id: string | null }

/** Who asks, and that they may do this for this department (null: the whole house). */
export async function managing(ctx: Ctx, departmentId: string | null): Promise<Checked | Refused> {
  const refused = mayView(ctx.actor)
  if (refused) return refused
  const hidden = ctx.actor.kind === 'member' ? ctx.actor.hidden : []
  const card =
    departmentId === null || hidden.includes(departmentId)
      ? undefined
      : (await departmentCards(ctx)).find(({ id }) => id === departmentId)
  if (departmentId !== null && !card) return refuse('not_found', 'There is no such department.')
  if (ctx.actor.kind !== 'member' || !mayManageFor(ctx.actor, card ?? null)) return notYours()
  return { ok: true, memberId: ctx.actor.memberId, id: departmentId }
}

/** Answers the questions about a tactic in a department; the level follows from them. Earlier answers stay. */
export async function rateTactic(
  ctx: Ctx,
  input: {
    readonly tactic: TacticId
    readonly departmentId: string
    readonly answers: Readonly<Record<string, RatedAnswer>>
  },
): Promise<Result<{ id: string; level: number }>> {
  const checked = await managing(ctx, input.departmentId)
  if (!checked.ok) return checked
  const answers = Object.fromEntries(
    questionIds.map((id) => [id, input.answers[id] ?? { yes: false, evidence: '' }]),
  )
  const level = levelOf(answers)
  const id = newId(ctx.now().getTime())
  const { tactic, departmentId } = input
  return ctx.write(async (tx) => {
    const { organisationId } = ctx
    const row = { organisationId, id, tactic, departmentId, level, answers }
    await insertRating(tx, { ...row, by: checked.memberId, at: ctx.now() })
    tx.emit(fact('maturity.rated', id, { tactic, departmentId, level }))
    return ok({ id, level })
  })
}

/** Names who leads a tactic, in the house or in one department. */
export async function nameLead(
  ctx: Ctx,
  input: { readonly tactic: TacticId; readonly departmentId: string | null; readonly memberId: string },
): Promise<Result<{ memberId: string }>> {
  const checked = await managing(ctx, input.departmentId)
  if (!checked.ok) return checked
  const { tactic, departmentId, memberId } = input
  const card = (await memberCards(ctx, [memberId])).get(memberId)
  if (card?.status !== 'active')
    return refuse('invalid', 'Only somebody who works here can lead a tactic.', {
      fields: { memberId: 'Choose somebody from the directory.' },
    })
  return ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, tactic, departmentId: departmentId ?? WHOLE_HOUSE }
    await keepLead(tx, { ...key, memberId, by: checked.memberId, at: ctx.now() })
    tx.emit(fact('tactic.lead-named', tactic, { departmentId, memberId }))
    return ok({ memberId })
  })
}
