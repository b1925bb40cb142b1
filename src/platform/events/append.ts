import { sql } from 'drizzle-orm'
import type { DomainEvent, StoredEvent } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import { type ListType, type ListValue, list } from '../db/lists.ts'
import type { Tx } from '../db/pool.ts'
import { chainHash, GENESIS } from './chain.ts'

export interface AppendContext {
  readonly organisationId: string
  readonly actor: string | null
  readonly now: Date
}

/** The channel on which every process hears that an organisation's chain grew; payload `organisation:seq`. */
export const LIVE_CHANNEL = 'weft_live'

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
  const chained: { readonly before: string; readonly hash: string }[] = []
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
    const before = hash.toString('hex')
    hash = chainHash(hash, row)
    chained.push({ before, hash: hash.toString('hex') })
    stored.push(row)
  }
  const of = (type: ListType, value: (row: StoredEvent) => ListValue) => list(type, stored.map(value))
  // In one statement: the lock is held through every further trip to the database. The same for any number of facts, so that
  // its plan can be kept.
  await tx.execute(sql`with put as (
      insert into event (organisation_id, seq, id, type, version, subject, actor, at, data, prev_hash, hash)
      select ${organisationId}::uuid, seq, id, type, version, subject, ${context.actor}::uuid,
        ${context.now.toISOString()}::timestamptz, data, decode(before, 'hex'), decode(hash, 'hex')
      from unnest(${of('bigint', (row) => row.seq)}, ${of('uuid', (row) => row.id)}, ${of('text', (row) => row.type)},
        ${of('int', (row) => row.version)}, ${of('text', (row) => row.subject)},
        ${of('jsonb', (row) => JSON.stringify(row.data))},
        ${list(
          'text',
          chained.map(({ before }) => before),
        )}, ${list(
          'text',
          chained.map((link) => link.hash),
        )})
        as e(seq, id, type, version, subject, data, before, hash)),
    moved as (update event_head set seq = ${seq}, hash = ${hash} where organisation_id = ${organisationId})
    select pg_notify(${LIVE_CHANNEL}, ${`${organisationId}:${seq}`})`)
  return stored
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
