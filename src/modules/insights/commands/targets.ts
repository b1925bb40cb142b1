import { and, eq, isNull } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { cannotCut } from '../engine/part.ts'
import { fact } from '../events.ts'
import { metricOf, noMetric } from '../queries/scope.ts'
import { endTargetRow, insertTarget } from '../store/scoreboard.ts'
import { targets } from '../tables/scoreboard.ts'
import { managing } from './maturity.ts'

export interface NewTarget {
  readonly metricId: string
  readonly figure: string
  readonly departmentId: string | null
  readonly fromDay: string
  readonly toDay: string
  readonly fromValue: number
  readonly toValue: number
  readonly ownerId: string
  readonly note: string
}

export async function setTarget(ctx: Ctx, input: NewTarget): Promise<Result<{ id: string }>> {
  const checked = await managing(ctx, input.departmentId)
  if (!checked.ok) return checked
  const metric = metricOf(ctx, input.metricId)
  if (!metric) return noMetric()
  const window = { from: ctx.now(), to: ctx.now() }
  const why = cannotCut(metric, { window, departmentId: input.departmentId, channelId: null })
  if (why) return refuse('invalid', why, { help: 'Set the target for the whole house.' })
  if (input.toDay <= input.fromDay)
    return refuse('invalid', 'The path ends before it begins.', {
      fields: { toDay: 'Choose a day after the first.' },
    })
  const owner = (await memberCards(ctx, [input.ownerId])).get(input.ownerId)
  if (owner?.status !== 'active')
    return refuse('invalid', 'Only somebody who works here can answer for a target.', {
      fields: { ownerId: 'Choose somebody from the directory.' },
    })
  const id = newId(ctx.now().getTime())
  const { metricId, ...rest } = input
  return ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, id, metric: metricId }
    await insertTarget(tx, { ...key, ...rest, by: checked.memberId, at: ctx.now(), endedAt: null })
    tx.emit(fact('target.set', id, { metric: metricId, departmentId: input.departmentId }))
    return ok({ id })
  })
}

export async function endTarget(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ id: string }>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(targets)
      .where(
        and(eq(targets.organisationId, ctx.organisationId), eq(targets.id, id), isNull(targets.endedAt)),
      ),
  )
  if (!row) return refuse('not_found', 'There is no such target, or it has ended.')
  const checked = await managing(ctx, row.departmentId)
  if (!checked.ok) return checked
  return ctx.write(async (tx) => {
    if (!(await endTargetRow(tx, ctx.organisationId, id, ctx.now())))
      return refuse('not_found', 'There is no such target, or it has ended.')
    tx.emit(fact('target.ended', id, { metric: row.metric }))
    return ok({ id })
  })
}
