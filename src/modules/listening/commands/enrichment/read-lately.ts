import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { modelReadAgain } from '../../events.ts'
import { type ReadLately, readLatelyJob } from '../../jobs/read-lately.ts'
import { READ_AGAIN_DAYS } from '../../learning/facts.ts'
import { newestFirst, type ReadTo, standingSince } from '../../matching/read-stored.ts'
import { cardColumns } from '../../queries/mention-cards.ts'
import { type MentionRow, mention } from '../../tables.ts'
import { mentionEnrichment } from '../../tables-queries.ts'
import { understand } from '../understand.ts'
import { readAgain } from './read-again.ts'

/** Few at a time: whoever corrects one of them meanwhile waits for a moment only. */
const BATCH = 250
/** After so many batches another job goes on: none runs for long, and a kill costs no more than that. */
const BATCHES = 80

/**
 * Reads the mentions of the last thirty days again, the newest first, in small transactions; those nobody read yet are read
 * for the first time. Killed, it begins anew where this part began, and does no harm.
 */
export async function readLately(
  ctx: Ctx,
  { from, done = 0, days = READ_AGAIN_DAYS }: ReadLately,
): Promise<void> {
  let before: ReadTo | null = from ? { id: from.id, at: new Date(from.at) } : null
  const since = new Date(ctx.now().getTime() - days * 86_400_000)
  let count = done
  for (let batch = 0; batch < BATCHES; batch += 1) {
    const page = await nextOf(ctx, since, before)
    const ids = page.map(({ id }) => id)
    if (ids.length > 0) count += await ctx.write((tx) => readBatch(ctx, tx, ids))
    before = page.at(-1) ?? null
    if (page.length < BATCH || before === null) return ctx.write(async (tx) => tx.emit(modelReadAgain(count)))
  }
  if (before === null) return
  const rest = { from: { id: before.id, at: before.at.toISOString() }, done: count, days }
  await ctx.write((tx) => tx.enqueue(readLatelyJob, rest))
}

function nextOf(ctx: Ctx, since: Date, before: ReadTo | null): Promise<ReadTo[]> {
  return ctx.read((tx) =>
    tx
      .select({ id: mention.id, at: mention.publishedAt })
      .from(mention)
      .where(standingSince(ctx, since, before))
      .orderBy(...newestFirst)
      .limit(BATCH),
  )
}

async function readBatch(ctx: Ctx, tx: WriteTx, ids: readonly string[]): Promise<number> {
  const known = await lockReadings(ctx, tx, ids)
  const rows = await standing(ctx, tx, ids)
  await readAgain(
    ctx,
    tx,
    rows.filter((row) => known.has(row.id)),
  )
  await understand(
    ctx,
    tx,
    rows.filter((row) => !known.has(row.id)),
  )
  return rows.length
}

/**
 * Locks what was read of them: a correction, or another wording, that comes meanwhile waits for us, and one that came
 * before is seen in what is selected next.
 */
async function lockReadings(ctx: Ctx, tx: WriteTx, ids: readonly string[]): Promise<Set<string>> {
  const locked = await tx
    .select({ id: mentionEnrichment.mentionId })
    .from(mentionEnrichment)
    .where(
      and(
        eq(mentionEnrichment.organisationId, ctx.organisationId),
        inArray(mentionEnrichment.mentionId, [...ids]),
      ),
    )
    .orderBy(mentionEnrichment.mentionId)
    .for('update')
  return new Set(locked.map((row) => row.id))
}

function standing(ctx: Ctx, tx: WriteTx, ids: readonly string[]): Promise<MentionRow[]> {
  return tx
    .select(cardColumns)
    .from(mention)
    .where(
      and(
        eq(mention.organisationId, ctx.organisationId),
        inArray(mention.id, [...ids]),
        isNull(mention.deletedAt),
      ),
    )
}
