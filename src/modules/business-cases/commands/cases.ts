import { newId } from '#kernel/ids.ts'
import type { Currency } from '#kernel/money.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ValuedOption } from '../contract.ts'
import { type Body, emptyBody, type Lack, lacking } from '../domain/body.ts'
import { type Option, wrongRange } from '../domain/estimate.ts'
import { caseEvent } from '../events.ts'
import { allowed, mayWrite, noCase } from '../policy.ts'
import { valuedOf } from '../queries/case.ts'
import { insertCase, lockCase, updateCase } from '../store/cases.ts'

export interface CaseHead {
  readonly title: string
  readonly departmentId: string | null
  readonly tactic: number | null
  readonly decideBy: string | null
}

/** Begins a business case: nobody has to be asked for writing one. */
export async function addCase(
  ctx: Ctx,
  { currency, ...head }: CaseHead & { readonly currency: Currency },
): Promise<Result<{ id: string }>> {
  const member = await allowed(ctx, 'scoreboard.view')
  if (!member.ok) return member
  const there = await knownDepartment(ctx, head.departmentId)
  if (!there.ok) return there
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const now = ctx.now()
    const id = newId(now.getTime())
    const made = { authorId: member.value.memberId, revision: 1, createdAt: now, changedAt: now }
    const row = { organisationId: ctx.organisationId, id, ...head, body: emptyBody(currency), ...made }
    await insertCase(tx, { ...row, state: 'draft' })
    tx.emit(caseEvent('added', id))
    return ok({ id })
  })
}

/** Saves what is written. Two who write at once are told: the second keeps what they typed and sees the other's. */
export async function saveCase(
  ctx: Ctx,
  input: CaseHead & { readonly id: string; readonly revision: number; readonly body: Body },
): Promise<Result<{ revision: number; lacks: Lack[] }>> {
  const { id, revision, body, ...head } = input
  const member = await allowed(ctx, 'scoreboard.view')
  if (!member.ok) return member
  const there = await knownDepartment(ctx, head.departmentId)
  if (!there.ok) return there
  const range = wrongRanges(body.options)
  if (range) return range
  if (body.proposed !== null && !body.options[body.proposed])
    return refuse('invalid', 'The option that is proposed is not there any more.', {
      fields: { proposed: 'Choose one of the options.' },
    })
  return ctx.write(async (tx): Promise<Result<{ revision: number; lacks: Lack[] }>> => {
    const key = { organisationId: ctx.organisationId, id }
    const row = await lockCase(tx, key)
    if (!row) return noCase
    if (!mayWrite(ctx.actor, row)) return notYours
    if (row.state !== 'draft')
      return refuse('conflict', 'What was submitted stands as it is. Take it back to change it.')
    if (row.revision !== revision)
      return refuse('conflict', 'Somebody saved this case meanwhile. What you wrote is still here.', {
        help: 'Open it in a second window, take over what is new, and save again.',
      })
    await updateCase(tx, key, { ...head, body, changedAt: ctx.now() })
    tx.emit(caseEvent('changed', id))
    return ok({ revision: revision + 1, lacks: lacking(body) })
  })
}

export const notYours = refuse('forbidden', 'Only who wrote this case changes it.', {
  help: 'Who keeps targets and business cases may too; they are listed under People.',
})

function wrongRanges(options: readonly Option[]) {
  for (const [index, option] of options.entries())
    for (const [at, effect] of option.effects.entries()) {
      const wrong = wrongRange(effect)
      if (wrong)
        return refuse('invalid', `“${option.name}”, “${effect.what}”: ${wrong}`, {
          fields: { [`options.${index}.effects.${at}`]: wrong },
        })
    }
  return null
}

async function knownDepartment(ctx: Ctx, departmentId: string | null): Promise<Result<undefined>> {
  if (departmentId === null) return ok()
  const hidden = ctx.actor.kind === 'member' && ctx.actor.hidden.includes(departmentId)
  if (!hidden && (await departmentCards(ctx)).some(({ id }) => id === departmentId)) return ok()
  const message = 'This department does not exist.'
  return refuse('invalid', message, { fields: { departmentId: message } })
}

/** What options cost and bring, while somebody writes them. */
export async function tryOptions(
  _ctx: Ctx,
  input: { readonly months: number; readonly hourRate: number | null; readonly options: readonly Option[] },
): Promise<Result<{ valued: ValuedOption[] }>> {
  const wrong = wrongRanges(input.options)
  return wrong ?? ok({ valued: input.options.map((option) => valuedOf(option, input)) })
}
