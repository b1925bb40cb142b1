import { and, eq, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import { presence } from './tables.ts'

/** Rows of things nobody looks at any more that one arrival clears away at most. */
const SWEPT = 100

type Beat = typeof presence.$inferInsert

/** Somebody has it open. Whoever comes to a thing clears what was left behind there, and some of what lies elsewhere. */
export async function see(tx: WriteTx, row: Beat, stale: Date): Promise<void> {
  const { typing, seenAt } = row
  const [seen] = await tx
    .insert(presence)
    .values(row)
    .onConflictDoUpdate({
      target: [presence.organisationId, presence.subject, presence.memberId],
      set: { typing, seenAt },
    })
    .returning({ fresh: sql<boolean>`xmax = 0` })
  if (!seen?.fresh) return
  const { organisationId, subject } = row
  await tx
    .delete(presence)
    .where(
      and(
        eq(presence.organisationId, organisationId),
        eq(presence.subject, subject),
        lt(presence.seenAt, stale),
      ),
    )
  await tx.execute(sql`delete from presence p using (select subject, member_id from presence
      where organisation_id = ${organisationId} and seen_at < ${stale.toISOString()}::timestamptz limit ${SWEPT} for update skip locked) old
    where p.organisation_id = ${organisationId} and p.subject = old.subject and p.member_id = old.member_id`)
}

/** Somebody closed it. */
export async function leave(
  tx: WriteTx,
  key: Pick<Beat, 'organisationId' | 'subject' | 'memberId'>,
): Promise<void> {
  await tx
    .delete(presence)
    .where(
      and(
        eq(presence.organisationId, key.organisationId),
        eq(presence.subject, key.subject),
        eq(presence.memberId, key.memberId),
      ),
    )
}
