import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { profileEvent } from '../events.ts'
import { allowed } from '../policy.ts'
import { endAdministratorRow, insertAdministrator, insertConfirmation } from '../store/profiles.ts'

export interface NewAdministrator {
  readonly channelId: string
  readonly memberId: string
  readonly handle?: string | null | undefined
  readonly validFrom?: string | null | undefined
  readonly validTo?: string | null | undefined
  readonly note?: string | null | undefined
}

/** Registers who should administer a channel’s page. It gives no access anywhere; the network is compared with it. */
export async function addAdministrator(ctx: Ctx, input: NewAdministrator): Promise<Result<{ id: string }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  const now = ctx.now()
  const validFrom = input.validFrom ? new Date(input.validFrom) : now
  const validTo = input.validTo ? new Date(input.validTo) : null
  if (validTo && validTo <= validFrom)
    return refuse('invalid', 'It would end before it begins.', { fields: { validTo: 'Choose a later day.' } })
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { channelId, memberId } = input
    if (!(await channelCard(ctx, channelId))) return refuse('not_found', 'This channel does not exist.')
    if ((await memberCards(ctx, [memberId])).get(memberId)?.status !== 'active')
      return refuse('invalid', 'This is not an active member.', {
        fields: { memberId: 'Choose somebody who is here.' },
      })
    const id = newId(now.getTime())
    const inserted = await insertAdministrator(tx, {
      organisationId: ctx.organisationId,
      id,
      channelId,
      memberId,
      handle: input.handle || null,
      validFrom,
      validTo,
      note: input.note || null,
      addedBy: by.value,
    })
    if (!inserted) return refuse('conflict', 'This member is registered for this channel already.')
    tx.emit(profileEvent('administrators-changed', channelId))
    return ok({ id })
  })
}

export async function endAdministrator(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ done: true }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const channelId = await endAdministratorRow(tx, ctx.organisationId, input.id, ctx.now(), by.value)
    if (!channelId) return refuse('stale', 'This entry has ended already.')
    tx.emit(profileEvent('administrators-changed', channelId))
    return ok({ done: true })
  })
}

/** Says “I looked on the network myself, and it is as the register says”; due again after 90 days. */
export async function confirmAdministrators(
  ctx: Ctx,
  input: { readonly channelId: string; readonly note?: string | null | undefined },
): Promise<Result<{ done: true }>> {
  const by = await allowed(ctx, 'enter')
  if (!by.ok) return by
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const { channelId } = input
    if (!(await channelCard(ctx, channelId))) return refuse('not_found', 'This channel does not exist.')
    const at = ctx.now()
    const row = { organisationId: ctx.organisationId, id: newId(at.getTime()), channelId, by: by.value, at }
    await insertConfirmation(tx, { ...row, note: input.note || null })
    tx.emit(profileEvent('confirmed', channelId))
    return ok({ done: true })
  })
}
