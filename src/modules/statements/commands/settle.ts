import type { Ctx } from '#platform/ctx.ts'
import { warningAt } from '../domain/standing.ts'
import { statementEvent } from '../events.ts'
import { endingJob } from '../jobs/ending.ts'
import { statementRow } from '../queries/cards.ts'
import { setStatement } from '../store.ts'

/** They agreed to exactly these words. Words that changed meanwhile are not what was agreed to. */
export async function agreed(
  ctx: Ctx,
  { id, digest }: { readonly id: string; readonly digest: string },
): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await statementRow(ctx, id)
    if (row?.askedDigest !== digest) return
    const { validUntil } = row
    await setStatement(tx, ctx.organisationId, id, {
      state: 'approved',
      askedDigest: null,
      approvedDigest: digest,
      approvedUntil: validUntil,
      approvedAt: ctx.now(),
      returnedNote: null,
    })
    tx.emit(statementEvent('approved', id, { until: validUntil }))
    const startAfter = warningAt(validUntil)
    await tx.enqueue(endingJob, { statementId: id, until: validUntil }, { startAfter })
  })
}

/** It was sent back, or a consent was taken back: what was agreed before it stays, unless it was this. */
export async function returned(
  ctx: Ctx,
  { id, digest, note }: { readonly id: string; readonly digest: string; readonly note: string | null },
): Promise<void> {
  await ctx.write(async (tx) => {
    const row = await statementRow(ctx, id)
    if (!row || (row.askedDigest !== digest && row.approvedDigest !== digest)) return
    const stays = row.approvedDigest !== null && row.approvedDigest !== digest
    const lost = { state: 'returned' as const, approvedDigest: null, approvedUntil: null, approvedAt: null }
    await setStatement(tx, ctx.organisationId, id, {
      askedDigest: null,
      returnedNote: note,
      ...(stays ? {} : lost),
    })
    tx.emit(statementEvent('declined', id))
  })
}
