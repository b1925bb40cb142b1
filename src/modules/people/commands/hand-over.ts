import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { HOLDINGS } from '#platform/holdings.ts'
import { handedOver } from '../events.ts'
import { sentences } from '../policy.ts'
import { memberById } from '../queries/member-rows.ts'
import { allow } from './allow.ts'

export interface HandOverInput {
  readonly memberId: string
  readonly kind: string
  readonly ids: readonly string[]
  readonly toMemberId: string
}

/** Gives what a member holds, or held until they left, to somebody else. All of it or nothing. */
export async function handOver(ctx: Ctx, input: HandOverInput): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  const { memberId, toMemberId } = input
  const kind = ctx.use(HOLDINGS).find((one) => one.id === input.kind)
  if (!kind?.reassign)
    return refuse('conflict', 'These cannot be passed on.', {
      help: 'Appoint somebody anew where they stand.',
    })
  if (toMemberId === memberId)
    return refuse('invalid', 'Choose somebody else.', { fields: { toMemberId: 'They hold these already.' } })
  const reassign = kind.reassign
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const to = await memberById(tx, ctx.organisationId, toMemberId)
    if (to?.status !== 'active')
      return refuse('invalid', 'Choose somebody who is here.', {
        fields: { toMemberId: 'This person is not an active member.' },
      })
    // Only what they hold: ids that came from elsewhere are left alone.
    const held = new Set((await kind.list(ctx, memberId)).map((one) => one.id))
    const ids = input.ids.filter((id) => held.has(id))
    if (ids.length === 0)
      return refuse('stale', 'These are in other hands already.', { help: 'Load the page again.' })
    const done = await reassign(ctx, ids, toMemberId)
    if (!done.ok) return done
    tx.emit(handedOver(memberId, kind.id, toMemberId, ids.length))
    return ok({ done: true })
  })
}
