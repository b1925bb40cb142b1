import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Mine } from '../contract.ts'
import { endOf } from '../domain/consent.ts'
import { consentEvent } from '../events.ts'
import { planErasing } from '../jobs/erase-due.ts'
import { named } from '../policy.ts'
import { mineOf } from '../queries/mine.ts'
import { quiet } from '../quiet.ts'
import { keepConsent } from '../store.ts'

/** Allows for twelve months that it is counted whom one works with; pressed again, the twelve months begin anew. */
export async function allow(ctx: Ctx): Promise<Result<Mine>> {
  const who = named(ctx)
  if (!who.ok) return who
  const { zone } = await organisation(ctx)
  const { organisationId } = ctx
  const at = ctx.now()
  return quiet(ctx).write(async (tx): Promise<Result<Mine>> => {
    const row = { organisationId, memberId: who.value, at, endsAt: endOf(at, zone) }
    tx.emit(consentEvent(await keepConsent(tx, row), organisationId))
    await planErasing(tx, at, zone)
    return ok(await mineOf(ctx, who.value))
  })
}
