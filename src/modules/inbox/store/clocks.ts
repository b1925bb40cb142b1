import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import type { WriteTx } from '#platform/ctx.ts'
import type { Weighed } from '../domain/clocks/weigh.ts'
import { type ClockRow, clocks } from '../tables.ts'

type NewClock = Omit<typeof clocks.$inferInsert, 'id'>

const one = (clock: { readonly organisationId: string; readonly id: string }) =>
  and(eq(clocks.organisationId, clock.organisationId), eq(clocks.id, clock.id))

/** Starts a clock; null when one of its sort (for an answer, or for the matter) runs already. */
export async function startClock(tx: WriteTx, row: NewClock): Promise<ClockRow | null> {
  const rows = await tx
    .insert(clocks)
    .values({ ...row, id: newId(row.startedAt.getTime()) })
    .onConflictDoNothing()
    .returning()
  const [clock] = rows
  if (clock && clock.kind !== 'resolution') await showDue(tx, row.organisationId, row.conversationId)
  return clock ?? null
}

/** Writes what follows from a clock's facts, with the facts that changed; false when it is not as it was read. */
export async function setClock(
  tx: WriteTx,
  clock: ClockRow,
  to: Partial<Pick<ClockRow, 'startedAt' | 'stoppedAt' | 'stoppedBy'>> & Weighed,
): Promise<boolean> {
  const asRead = clock.stoppedAt ? isNotNull(clocks.stoppedAt) : isNull(clocks.stoppedAt)
  const rows = await tx
    .update(clocks)
    .set(to)
    .where(and(one(clock), asRead))
    .returning({ id: clocks.id })
  if (clock.kind !== 'resolution') await showDue(tx, clock.organisationId, clock.conversationId)
  return rows.length === 1
}

/** The list sorts by the clock for an answer that runs; by nothing while it is paused. */
export async function showDue(tx: WriteTx, organisationId: string, conversationId: string): Promise<void> {
  await showDues(tx, organisationId, [conversationId])
}

export async function showDues(
  tx: WriteTx,
  organisationId: string,
  conversationIds: readonly string[],
): Promise<void> {
  await tx.execute(sql`update conversation c set due_at = coalesce((select min(due_at) from clock k
      where k.organisation_id = c.organisation_id and k.conversation_id = c.id and k.stopped_at is null
        and k.kind <> 'resolution' and k.due_at < '9999-01-01'), 'infinity')
    where c.organisation_id = ${organisationId} and c.id = any (${sql.param([...conversationIds])}::uuid[])`)
}

/** Marks a running clock as run out, once; false when it was answered or is marked. */
export async function markBreached(
  tx: WriteTx,
  organisationId: string,
  id: string,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(clocks)
    .set({ breachedAt: at })
    .where(and(one({ organisationId, id }), isNull(clocks.stoppedAt), isNull(clocks.breachedAt)))
    .returning({ id: clocks.id })
  return rows.length === 1
}

/** The clock goes with the conversation to another desk; nothing restarts. */
export async function handClock(
  tx: WriteTx,
  organisationId: string,
  conversationId: string,
  departmentId: string,
): Promise<void> {
  await tx
    .update(clocks)
    .set({ departmentId, measuredBy: sql`coalesce(${clocks.measuredBy}, ${clocks.departmentId})` })
    .where(
      and(
        eq(clocks.organisationId, organisationId),
        eq(clocks.conversationId, conversationId),
        isNull(clocks.stoppedAt),
      ),
    )
}

export type Remeasured = Pick<
  ClockRow,
  'id' | 'goalMinutes' | 'counts' | 'policyVersion' | 'policyRule' | 'priority' | 'standing'
> &
  Weighed

/** Writes many clocks that were measured anew, in one statement. */
export async function setClocks(
  tx: WriteTx,
  organisationId: string,
  rows: readonly Remeasured[],
): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`update clock k set goal_minutes = n.goal_minutes, counts = n.counts, policy_version = n.policy_version,
      policy_rule = n.policy_rule, priority = n.priority, standing = n.standing, due_at = n.due_at, outcome = n.outcome,
      breached_at = n.breached_at, wall_minutes = n.wall_minutes, business_minutes = n.business_minutes
    from jsonb_to_recordset(${JSON.stringify(rows.map(columnsOf))}::jsonb) as n(id uuid, goal_minutes int, counts text,
      policy_version int, policy_rule uuid, priority text, standing text, due_at timestamptz, outcome text, breached_at timestamptz,
      wall_minutes double precision, business_minutes double precision)
    where k.organisation_id = ${organisationId} and k.id = n.id`)
}

function columnsOf(row: Remeasured): Record<string, unknown> {
  return {
    id: row.id,
    goal_minutes: row.goalMinutes,
    counts: row.counts,
    policy_version: row.policyVersion,
    policy_rule: row.policyRule,
    priority: row.priority,
    standing: row.standing,
    due_at: row.dueAt,
    outcome: row.outcome,
    breached_at: row.breachedAt,
    wall_minutes: row.wallMinutes,
    business_minutes: row.businessMinutes,
  }
}
