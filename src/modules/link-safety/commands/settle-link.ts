import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { linkKept, linkReleased } from '../events.ts'
import { allowManaging } from '../policy.ts'
import { moveHeld } from '../store/links.ts'
import { type LinkQuarantineRow, linkQuarantine } from '../tables.ts'

export interface Settlement {
  readonly id: string
  readonly decision: 'release' | 'keep'
  readonly reason: string
}

/** A named human lets people follow a link, or decides that it stays held back; either may be decided anew. */
export async function settleLink(
  ctx: Ctx,
  { id, decision, reason }: Settlement,
): Promise<Result<{ id: string; state: LinkQuarantineRow['state'] }>> {
  const allowed = await allowManaging(ctx, 'You may not decide about links that are held back.')
  if (!allowed.ok) return allowed
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'Only a person can decide about a link.')
  return ctx.write(async (tx): Promise<Result<{ id: string; state: LinkQuarantineRow['state'] }>> => {
    const [entry] = await tx
      .select()
      .from(linkQuarantine)
      .where(and(eq(linkQuarantine.organisationId, ctx.organisationId), eq(linkQuarantine.id, id)))
      .for('update')
    if (!entry) return refuse('not_found', 'This link is not in the log.')
    const state = decision === 'release' ? ('released' as const) : ('kept' as const)
    if (entry.state === 'lifted') return refuse('conflict', 'Nothing speaks against this link any more.')
    if (entry.state === state) return refuse('conflict', 'Somebody decided this already.')
    const settled = { settledAt: ctx.now(), settledBy: actor.memberId, settleReason: reason }
    await moveHeld(tx, entry, { state, ...settled })
    tx.emit(decision === 'release' ? linkReleased(entry, reason) : linkKept(entry, reason))
    return ok({ id, state })
  })
}
