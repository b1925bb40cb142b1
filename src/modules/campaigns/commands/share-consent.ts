import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { AGREED_DAYS } from '../domain/links/own-page.ts'
import { linkSharing } from '../events.ts'
import { forgetSharersJob } from '../jobs/forget-sharers.ts'
import { named, quiet } from '../policy.ts'
import { sharerRow } from '../queries/own-links.ts'
import { forgetSharers, keepSharer } from '../store/own-links.ts'
import { newSharer } from './own-links.ts'

const DAY_MS = 86_400_000

/** The member agrees, for a year, that visits through links of theirs are counted; agreeing again moves the end. */
export async function agreeToLinks(ctx: Ctx): Promise<Result<{ until: string }>> {
  const who = named(ctx)
  if (!who.ok) return who
  const { memberId } = who.value
  return quiet(ctx).write(async (tx) => {
    const agreedAt = ctx.now()
    const until = new Date(agreedAt.getTime() + AGREED_DAYS * DAY_MS)
    const sharer = (await sharerRow(ctx, tx, memberId))?.sharer ?? newSharer()
    // One that ran out and waits to be forgotten would bring its links back.
    await forgetSharers(tx, ctx.organisationId, { endedBy: agreedAt })
    await keepSharer(tx, { organisationId: ctx.organisationId, memberId, sharer, agreedAt, until })
    const startAfter = new Date(until.getTime() + 60_000)
    await tx.enqueue(
      forgetSharersJob,
      {},
      { once: `campaigns.sharers/${until.toISOString().slice(0, 10)}`, startAfter },
    )
    tx.emit(linkSharing('agreed', ctx.organisationId))
    return ok({ until: until.toISOString() })
  })
}

/** The member takes it back: at once nobody can tell any more which links were theirs. They go on leading where they lead. */
export async function stopLinks(ctx: Ctx): Promise<Result<{ done: true }>> {
  const who = named(ctx)
  if (!who.ok) return who
  return quiet(ctx).write(async (tx) => {
    const n = await forgetSharers(tx, ctx.organisationId, { memberId: who.value.memberId })
    if (n > 0) tx.emit(linkSharing('stopped', ctx.organisationId))
    return ok({ done: true as const })
  })
}
