import { and, asc, count, eq, gt, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type ClockRow, clocks, conversations } from '../../tables.ts'

interface Which {
  readonly departmentIds: readonly string[] | null
  readonly since: string | null
  readonly book: number | null
  readonly after: string | null
}

/**
 * The next clocks that a change touches, by id: for changed hours those that ran at any moment since it holds, on the desks
 * it is about; for changed rules those that began since.
 */
export function affectedClocks(
  tx: Tx,
  organisationId: string,
  which: Which,
  limit: number,
): Promise<{ id: string; conversationId: string }[]> {
  return tx
    .select({ id: clocks.id, conversationId: clocks.conversationId })
    .from(clocks)
    .where(
      and(
        eq(clocks.organisationId, organisationId),
        which.after ? gt(clocks.id, which.after) : undefined,
        which.since ? sinceThen(new Date(which.since), which.book !== null) : undefined,
        which.departmentIds
          ? sql`coalesce(${clocks.measuredBy}, ${clocks.departmentId}) = any (${sql.param([...which.departmentIds])}::uuid[])`
          : undefined,
      ),
    )
    .orderBy(asc(clocks.id))
    .limit(limit)
}

function sinceThen(since: Date, began: boolean): SQL | undefined {
  return began ? gte(clocks.startedAt, since) : or(isNull(clocks.stoppedAt), gt(clocks.stoppedAt, since))
}

/** These clocks, theirs conversations locked before them, as everybody else who changes clocks does. */
export async function lockedClocks(
  tx: Tx,
  organisationId: string,
  found: readonly { readonly id: string; readonly conversationId: string }[],
): Promise<ClockRow[]> {
  if (found.length === 0) return []
  await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(
      and(
        eq(conversations.organisationId, organisationId),
        inArray(conversations.id, [...new Set(found.map((one) => one.conversationId))]),
      ),
    )
    .orderBy(asc(conversations.id))
    .for('update')
  return tx
    .select()
    .from(clocks)
    .where(
      and(
        eq(clocks.organisationId, organisationId),
        inArray(
          clocks.id,
          found.map((one) => one.id),
        ),
      ),
    )
    .orderBy(asc(clocks.id))
    .for('update')
}

/** How many clocks began since a moment, and how many of them still run. */
export async function countSince(ctx: Ctx, since: Date): Promise<{ clocks: number; running: number }> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ clocks: count(), running: sql<number>`count(*) filter (where stopped_at is null)::int` })
      .from(clocks)
      .where(and(eq(clocks.organisationId, ctx.organisationId), gte(clocks.startedAt, since))),
  )
  return row ?? { clocks: 0, running: 0 }
}
