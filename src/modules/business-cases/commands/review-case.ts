import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { after } from '../domain/life.ts'
import { caseReviewed } from '../events.ts'
import { allowed, noCase } from '../policy.ts'
import { mayLook } from '../queries/case.ts'
import { askedOf } from '../queries/cases.ts'
import { lockCase, updateAsked, updateCase } from '../store/cases.ts'
import { notYours } from './cases.ts'
import { wrong } from './wrong.ts'

type Done = { readonly done: true }

/** What came, beside what was expected: neither is changed by the other. */
export async function reviewCase(
  ctx: Ctx,
  {
    id,
    words,
    came,
  }: { readonly id: string; readonly words: string; readonly came: readonly (number | null)[] },
): Promise<Result<Done>> {
  const member = await allowed(ctx, 'scoreboard.view')
  if (!member.ok) return member
  return ctx.write(async (tx): Promise<Result<Done>> => {
    const key = { organisationId: ctx.organisationId, id }
    const row = await lockCase(tx, key)
    if (!row) return noCase
    const [asked] = await askedOf(tx, ctx.organisationId, [id])
    const option = asked?.body.options[asked.optionNo ?? -1]
    const state = after(row.state, 'review')
    if (state === null || !asked || !option)
      return refuse('conflict', 'Only what was decided to be done is reviewed.')
    if (!mayLook(ctx, row, asked)) return notYours
    if (came.length !== option.effects.length)
      return wrong('came', 'Say for each effect what came, or that it cannot be told.')
    const effects = option.effects.map(({ what, low, likely, high }, index) => ({
      ...{ what, low, likely, high, came: came[index] ?? null },
      reason: came[index] == null ? 'It cannot be told.' : null,
    }))
    await updateAsked(
      tx,
      { organisationId: ctx.organisationId, caseId: id, no: asked.no },
      { review: { words, effects }, reviewedBy: member.value.memberId, reviewedAt: ctx.now() },
    )
    await updateCase(tx, key, { state, changedAt: ctx.now() })
    tx.emit(caseReviewed(id, asked.no))
    return ok({ done: true })
  })
}
