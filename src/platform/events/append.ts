import { type SQL, sql } from 'drizzle-orm'
import type { DomainEvent, StoredEvent } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '../db/pool.ts'
import { chainHash, GENESIS } from './chain.ts'

export interface AppendContext {
  readonly organisationId: string
  readonly actor: string | null
  readonly now: Date
}

/** The channel on which every process hears that an organisation's chain grew; payload `organisation:seq`. */
export const LIVE_CHANNEL = 'weft_live'

// PostgreSQL takes 65,535 values in one statement; a fact has eleven.
const AT_ONCE = 1000

/**
 * Appends facts to the organisation's chain inside the caller's transaction. Call it last: it takes the lock that
 * puts writers of one organisation in order, and holds it until commit.
 */
export async function appendEvents(
  tx: Tx,
  context: AppendContext,
  events: readonly DomainEvent[],
): Promise<StoredEvent[]> {
  if (events.length === 0) return []
  const { organisationId } = context
  const head = await lockHead(tx, organisationId)
  let { seq, hash } = head
  const stored: StoredEvent[] = []
  const values: SQL[] = []
  for (const event of events) {
    seq += 1
    const row: StoredEvent = {
      ...event,
      id: newId(context.now.getTime()),
      organisationId,
      seq,
      at: context.now.toISOString(),
      actor: context.actor,
    }
    const next = chainHash(hash, row)
    values.push(sql`(${organisationId}::uuid, ${seq}::bigint, ${row.id}::uuid, ${row.type}::text, ${row.version}::int,
      ${row.subject}::text, ${row.actor}::uuid, ${row.at}::timestamptz, ${JSON.stringify(row.data)}::jsonb,
      ${hash}::bytea, ${next}::bytea)`)
    hash = next
    stored.push(row)
  }
  for (let from = AT_ONCE; from < values.length; from += AT_ONCE)
    await tx.execute(insertion(values.slice(from, from + AT_ONCE)))
  // In one statement what can be: the lock is held through every further trip to the database.
  await tx.execute(sql`with put as (${insertion(values.slice(0, AT_ONCE))}),
    moved as (update event_head set seq = ${seq}, hash = ${hash} where organisation_id = ${organisationId})
    select pg_notify(${LIVE_CHANNEL}, ${`${organisationId}:${seq}`})`)
  return stored
}

function insertion(rows: readonly SQL[]): SQL {
  return sql`insert into event (organisation_id, seq, id, type, version, subject, actor, at, data, prev_hash, hash)
    values ${sql.join([...rows], sql`, `)}`
}

/** The end of the organisation's chain, locked until commit; its beginning when there is no event yet. */
async function lockHead(tx: Tx, organisationId: string): Promise<{ seq: number; hash: Buffer }> {
  const look = async () => {
    const { rows } = await tx.execute<{ seq: string; hash: Buffer }>(
      sql`select seq, hash from event_head where organisation_id = ${organisationId} for update`,
    )
    return rows[0] && { seq: Number(rows[0].seq), hash: rows[0].hash }
  }
  const head = await look()
  if (head) return head
  await tx.execute(sql`insert into event_head (organisation_id, seq, hash)
    values (${organisationId}, 0, ${GENESIS}) on conflict do nothing`)
  const made = await look()
  if (!made) throw new Error('the chain of an organisation cannot be begun')
  return made
}
