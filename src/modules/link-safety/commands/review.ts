import { and, asc, eq, exists, gt } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { reviewLinksJob } from '../jobs/review-links.ts'
import { judgementsOf } from '../queries/judge-links.ts'
import { linkSighting, linkVerdict } from '../tables.ts'
import { settleHeld } from './hold.ts'

const BATCH = 500
const LOOKED_BACK_MS = 90 * 86_400_000

/** Has everything lately seen judged anew, at once or at that moment. */
export async function haveReviewed(tx: WriteTx, at?: Date): Promise<void> {
  await tx.enqueue(reviewLinksJob, { after: '' }, at ? { startAfter: at } : {})
}

/** Judges one batch of addresses from outside by what is known now; returns where to go on, null at the end. */
export async function reviewBatch(ctx: Ctx, after: string): Promise<string | null> {
  return ctx.write(async (tx) => {
    const rows = await seenLately(ctx, tx, after)
    const judged = await judgementsOf(
      ctx,
      rows.map(({ url }) => url),
    )
    await settleHeld(
      ctx,
      tx,
      rows.flatMap(({ urlHash, url }) => {
        const judgement = judged.get(url)
        return judgement ? [{ urlHash, url, judgement }] : []
      }),
    )
    return rows.length < BATCH ? null : (rows.at(-1)?.urlHash ?? null)
  })
}

function seenLately(ctx: Ctx, tx: WriteTx, after: string) {
  const since = new Date(ctx.now().getTime() - LOOKED_BACK_MS)
  const inbound = tx
    .select({ urlHash: linkSighting.urlHash })
    .from(linkSighting)
    .where(
      and(
        eq(linkSighting.organisationId, linkVerdict.organisationId),
        eq(linkSighting.urlHash, linkVerdict.urlHash),
        eq(linkSighting.direction, 'in'),
      ),
    )
  return tx
    .select({ urlHash: linkVerdict.urlHash, url: linkVerdict.url })
    .from(linkVerdict)
    .where(
      and(
        eq(linkVerdict.organisationId, ctx.organisationId),
        gt(linkVerdict.urlHash, after),
        gt(linkVerdict.seenAt, since),
        exists(inbound),
      ),
    )
    .orderBy(asc(linkVerdict.urlHash))
    .limit(BATCH)
}
