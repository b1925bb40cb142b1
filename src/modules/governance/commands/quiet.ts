import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { quietEvent } from '../events.ts'
import { mayChangeRules } from '../policy.ts'
import { endQuietRow, insertQuiet } from '../store/pauses.ts'
import { quietPeriods } from '../tables.ts'

export interface NewQuiet {
  readonly name: string
  readonly from: string
  readonly to: string
  readonly channelIds: readonly string[] | null
}

/** Plans or begins a time in which nobody speaks about what is material. Whoever sets it answers for it. */
export async function setQuiet(ctx: Ctx, input: NewQuiet): Promise<Result<{ id: string }>> {
  const refusal = await mayChangeRules(ctx)
  if (refusal) return refusal
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person answers for a quiet period.')
  const startsAt = new Date(input.from)
  const endsAt = new Date(input.to)
  if (endsAt <= startsAt)
    return refuse('invalid', 'The quiet period would end before it begins.', {
      fields: { to: 'Choose a later day.' },
    })
  if (endsAt <= ctx.now())
    return refuse('invalid', 'This quiet period would be over already.', {
      fields: { to: 'Choose a day to come.' },
    })
  return ctx.write(async (tx) => {
    const id = newId(ctx.now().getTime())
    const channelIds = input.channelIds ? [...input.channelIds] : null
    await insertQuiet(tx, {
      organisationId,
      id,
      name: input.name,
      startsAt,
      endsAt,
      channelIds,
      ownerId: actor.memberId,
      createdAt: ctx.now(),
    })
    tx.emit(quietEvent('set', id))
    return ok({ id })
  })
}

export async function endQuiet(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const refusal = await mayChangeRules(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const where = and(eq(quietPeriods.organisationId, ctx.organisationId), eq(quietPeriods.id, input.id))
    const [row] = await tx.select({ id: quietPeriods.id }).from(quietPeriods).where(where).for('update')
    if (!row) return refuse('not_found', 'This quiet period does not exist.')
    if (!(await endQuietRow(tx, ctx.organisationId, input.id, ctx.now())))
      return refuse('conflict', 'This quiet period is over already.')
    tx.emit(quietEvent('ended', input.id))
    return ok({ id: input.id })
  })
}
