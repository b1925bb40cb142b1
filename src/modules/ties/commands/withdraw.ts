import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Mine } from '../contract.ts'
import { consentEvent } from '../events.ts'
import { named } from '../policy.ts'
import { mineOf } from '../queries/mine.ts'
import { quiet } from '../quiet.ts'
import { eraseConsent } from '../store.ts'

/** Withdraws and erases at once what stood on it; pressed again, nothing happens. */
export async function withdraw(ctx: Ctx): Promise<Result<Mine>> {
  const who = named(ctx)
  if (!who.ok) return who
  const { organisationId } = ctx
  return quiet(ctx).write(async (tx): Promise<Result<Mine>> => {
    if (await eraseConsent(tx, organisationId, who.value)) tx.emit(consentEvent('withdrawn', organisationId))
    return ok(await mineOf(ctx, who.value))
  })
}
