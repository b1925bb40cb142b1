import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { placementEvent } from '../events.ts'
import { named, noOwnLink, quiet } from '../policy.ts'
import { linksOf, sharerRow } from '../queries/own-links.ts'
import { updatePlacement } from '../store/placements.ts'

/** Takes a link off the member's list. It goes on leading where it leads: it stands in posts. */
export async function dropOwnLink(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ done: true }>> {
  const who = named(ctx)
  if (!who.ok) return who
  return quiet(ctx).write(async (tx): Promise<Result<{ done: true }>> => {
    const sharer = (await sharerRow(ctx, tx, who.value.memberId))?.sharer
    const own = sharer ? await linksOf(ctx, tx, sharer) : []
    if (!own.some((one) => one.id === id)) return noOwnLink
    const now = ctx.now()
    await updatePlacement(tx, { organisationId: ctx.organisationId, id }, { retiredAt: now, changedAt: now })
    tx.emit(placementEvent('retired', id))
    return ok({ done: true })
  })
}
