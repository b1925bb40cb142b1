import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { isDeputy, isStanding } from '../domain/mandate.ts'
import type { ApprovalRow } from '../tables.ts'
import { worldFor } from './world.ts'

/**
 * Whether somebody who is asked for a consent may give it at this moment: the mandate they were asked for may have
 * ended since. Says for whom they stand in, when the mandate is another's.
 */
export async function consentingFor(
  ctx: Ctx,
  row: Pick<ApprovalRow, 'preview'>,
  memberId: string,
): Promise<Result<{ readonly actingFor: string | null }>> {
  const at = ctx.now()
  const world = await worldFor(ctx, [memberId], at)
  const channelIds = row.preview.map((variant) => variant.channelId)
  const certificates = world.member(memberId)?.certificates ?? []
  const usable = [...world.mandatesFor('approve'), ...world.mandatesFor('state')].filter(
    (mandate) =>
      isStanding(mandate, at) &&
      (mandate.memberId === memberId || isDeputy(mandate, memberId, at)) &&
      (mandate.channelIds === null || channelIds.every((id) => mandate.channelIds?.includes(id))) &&
      mandate.certificates.every((course) => certificates.includes(course)),
  )
  if (usable.length === 0)
    return refuse('forbidden', 'You have no mandate to approve here any more.', {
      help: await whoCanHelp(ctx, 'mandates.manage'),
    })
  const own = usable.some((mandate) => mandate.memberId === memberId)
  return ok({ actingFor: own ? null : (usable[0]?.memberId ?? null) })
}
