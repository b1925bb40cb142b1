import { sql } from 'drizzle-orm'
import type { EventData, StoredEvent } from '#kernel/event.ts'
import { newId } from '#kernel/ids.ts'
import type { Tx } from '#platform/db/pool.ts'
import { chainHash, GENESIS } from '#platform/events/chain.ts'
import { insertRows, type Row } from './rows.ts'

/** A fact of the story: when, by whom (null: the system), what. */
export interface Fact {
  readonly at: Date
  readonly actor: string | null
  readonly type: string
  readonly subject: string
  readonly data: EventData
}

/**
 * Continues the organisation's chain with what happened, in the order of time. The same hashes as
 * platform/events/append.ts makes one at a time; twenty thousand of those would take a minute.
 */
export async function appendHistory(tx: Tx, organisationId: string, facts: readonly Fact[]): Promise<number> {
  const { rows } = await tx.execute<{ seq: string; hash: Buffer }>(
    sql`select seq, hash from event_head where organisation_id = ${organisationId} for update`,
  )
  let seq = Number(rows[0]?.seq ?? 0)
  let hash = rows[0]?.hash ?? GENESIS
  const stored: Row[] = []
  for (const fact of [...facts].sort((a, b) => a.at.getTime() - b.at.getTime())) {
    seq += 1
    const event: StoredEvent = {
      id: newId(fact.at.getTime()),
      organisationId,
      seq,
      type: fact.type,
      version: 1,
      subject: fact.subject,
      actor: fact.actor,
      at: fact.at.toISOString(),
      data: fact.data,
    }
    const next = chainHash(hash, event)
    const { organisationId: organisation_id, ...rest } = event
    stored.push({ organisation_id, ...rest, prev_hash: bytea(hash), hash: bytea(next) })
    hash = next
  }
  await insertRows(tx, 'event', stored)
  await tx.execute(
    sql`update event_head set seq = ${seq}, hash = ${hash} where organisation_id = ${organisationId}`,
  )
  return stored.length
}

const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
