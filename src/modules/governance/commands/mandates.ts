import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Verb } from '../domain/mandate.ts'
import { mandateEvent } from '../events.ts'
import { mayGrantMandates } from '../policy.ts'
import { endMandate, insertMandate } from '../store.ts'
import { mandates } from '../tables.ts'

export interface MandateGrant {
  readonly memberId: string
  readonly verbs: readonly Verb[]
  readonly channelIds: readonly string[] | null
  readonly validFrom?: string | undefined
  readonly validTo: string | null
}

export async function grantMandate(ctx: Ctx, input: MandateGrant): Promise<Result<{ id: string }>> {
  const refusal = mayGrantMandates(ctx.actor)
  if (refusal) return refusal
  const validFrom = input.validFrom ? new Date(input.validFrom) : ctx.now()
  const validTo = input.validTo ? new Date(input.validTo) : null
  if (validTo && validTo <= validFrom)
    return refuse('invalid', 'The mandate would end before it begins.', {
      fields: { validTo: 'Choose a day after the first one.' },
    })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const member = (await memberCards(ctx, [input.memberId])).get(input.memberId)
    if (member?.status === 'left' || !member)
      return refuse('invalid', 'This member has left.', {
        fields: { memberId: 'Choose somebody who is here.' },
      })
    const id = await insertMandate(tx, {
      organisationId: ctx.organisationId,
      memberId: input.memberId,
      verbs: input.verbs,
      channelIds: input.channelIds,
      validFrom,
      validTo,
      source: 'appointed',
      grantedBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      createdAt: ctx.now(),
    })
    tx.emit(mandateEvent('granted', { id, memberId: input.memberId }))
    return ok({ id })
  })
}

export async function revokeMandate(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ id: string }>> {
  const refusal = mayGrantMandates(ctx.actor)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const where = and(eq(mandates.organisationId, ctx.organisationId), eq(mandates.id, input.id))
    const [mandate] = await tx.select().from(mandates).where(where)
    if (!mandate) return refuse('not_found', 'This mandate does not exist.')
    if (mandate.source === 'role')
      return refuse('conflict', 'This mandate comes with a role.', {
        help: 'Change the member’s roles under People, and it ends with them.',
      })
    const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    if (!(await endMandate(tx, ctx.organisationId, input.id, ctx.now(), by)))
      return refuse('conflict', 'This mandate has ended already.')
    tx.emit(mandateEvent('revoked', mandate))
    return ok({ id: input.id })
  })
}
