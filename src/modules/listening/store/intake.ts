import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { asRows, type Columns, inOrder } from '#platform/db/lists.ts'
import type { Tx } from '#platform/db/pool.ts'
import { type IntakeRow, intake } from '../tables.ts'

/** An item ready to be stored: `json` is JSON text that PostgreSQL takes. */
export interface NewIntake {
  readonly key: string
  readonly json: string
  /** Set when it is dead on arrival. */
  readonly problem: string | null
  /** Set when it was read already: what it was, empty for a mention. */
  readonly done?: string
}

export interface Arrival {
  readonly organisationId: string
  readonly channelId: string
  readonly receivedAt: Date
  /** Null for the channel's own account. */
  readonly sourceId: string | null
}

/** Stands in no JSON: there control characters are escaped. Written as an array, each quote of each body would be. */
const BETWEEN = '\u001f'

const columns: Columns<NewIntake & { readonly id: string }> = {
  id: ['uuid', ({ id }) => id],
  remote_id: ['text', ({ key }) => key],
  state: ['text', stateOf],
  reason: ['text', ({ problem, done }) => problem ?? (done || null)],
}

/**
 * Stores items, each once for ever; returns the keys that were new. Two of one key in a batch: the first counts. In the
 * order of keys, so that two who store the same do not wait for each other.
 */
export async function addIntake(tx: Tx, where: Arrival, items: readonly NewIntake[]): Promise<Set<string>> {
  if (items.length === 0) return new Set()
  const at = where.receivedAt.getTime()
  // Ids in the order they came: in that order they are read.
  const named = items.map((item) => ({ ...item, id: newId(at) }))
  const sorted = inOrder(named, ({ key }) => key)
  const bodies = sorted.map(({ json }) => json).join(BETWEEN)
  const { from, values } = asRows(sorted, columns, { body: sql`string_to_array(${bodies}, ${BETWEEN})` })
  const { rows } = await tx.execute<{ remote_id: string }>(sql`
    insert into intake (organisation_id, channel_id, received_at, source_id, id, remote_id, state, reason, body)
    select ${where.organisationId}::uuid, ${where.channelId}::uuid, ${where.receivedAt.toISOString()}::timestamptz,
      ${where.sourceId}::uuid, ${values}::jsonb from ${from}
    on conflict (organisation_id, channel_id, remote_id) do nothing
    returning remote_id`)
  return new Set(rows.map((row) => row.remote_id))
}

function stateOf({ problem, done }: NewIntake): 'new' | 'done' | 'dead' {
  if (problem !== null) return 'dead'
  return done === undefined ? 'new' : 'done'
}

const ofChannel = (organisationId: string, channelId: string) =>
  and(eq(intake.organisationId, organisationId), eq(intake.channelId, channelId))

/** The oldest unread items of a channel, locked; those another worker holds are left to it. */
export async function takeUnread(
  tx: Tx,
  organisationId: string,
  channelId: string,
  limit: number,
): Promise<IntakeRow[]> {
  return tx
    .select()
    .from(intake)
    .where(and(ofChannel(organisationId, channelId), eq(intake.state, 'new')))
    .orderBy(asc(intake.id))
    .limit(limit)
    .for('update', { skipLocked: true })
}

/** Settles items: `reason` says what each was, or why it is dead. */
export async function settleIntake(
  tx: Tx,
  organisationId: string,
  state: 'done' | 'dead',
  items: readonly { readonly id: string; readonly reason: string | null }[],
): Promise<void> {
  if (items.length === 0) return
  const ids = sql.param(items.map((item) => item.id))
  const reasons = sql.param(items.map((item) => item.reason))
  await tx.execute(sql`update intake set state = ${state}, reason = t.reason
    from unnest(${ids}::uuid[], ${reasons}::text[]) as t(id, reason)
    where intake.organisation_id = ${organisationId}::uuid and intake.id = t.id`)
}

/** Hands dead letters in again; returns how many of each channel. */
export async function reviveIntake(
  tx: Tx,
  organisationId: string,
  which: { readonly ids?: readonly string[]; readonly channelId?: string | undefined },
): Promise<Map<string, number>> {
  const revived = await tx
    .update(intake)
    .set({ state: 'new', reason: null })
    .where(
      and(
        eq(intake.organisationId, organisationId),
        eq(intake.state, 'dead'),
        which.ids ? inArray(intake.id, [...which.ids]) : undefined,
        which.channelId ? eq(intake.channelId, which.channelId) : undefined,
      ),
    )
    .returning({ channelId: intake.channelId })
  const counts = new Map<string, number>()
  for (const { channelId } of revived) counts.set(channelId, (counts.get(channelId) ?? 0) + 1)
  return counts
}
