import { sql } from 'drizzle-orm'
import { type Actor, may } from '#kernel/actor.ts'
import type { Tx } from './pool.ts'

/** Which rows of the organisation show in a transaction; read by the policies of migration 0002. */
export interface Eyes {
  /** Restricted departments that do not show, as a PostgreSQL array; empty when everything does. */
  readonly hidden: string
  /** `on` for auditors: the record of what happened is whole for them, what it is about stays hidden. */
  readonly audit: '' | 'on'
  /** Who looks; whoever was asked about something by name may see it. Empty for a process. */
  readonly member: string
}

/** A process at work sees everything. */
export const allSeeing: Eyes = { hidden: '', audit: 'on', member: '' }

export function eyesOf(actor: Actor): Eyes {
  if (actor.kind === 'system') return allSeeing
  const { hidden } = actor
  return {
    hidden: hidden.length === 0 ? '' : `{${hidden.join(',')}}`,
    audit: may(actor, 'audit.view') ? 'on' : '',
    member: actor.memberId,
  }
}

/**
 * Runs work with other eyes in the same transaction, and gives the first ones back. A failure takes the transaction
 * (or its savepoint) with it, and with that the setting.
 */
export async function seeing<T>(tx: Tx, now: Eyes, then: Eyes, work: () => Promise<T>): Promise<T> {
  if (now.hidden === then.hidden && now.audit === then.audit && now.member === then.member) return work()
  await look(tx, then)
  try {
    return await work()
  } finally {
    await look(tx, now).catch(() => undefined)
  }
}

/** Says in the transaction who looks, and what does not show to them. */
async function look(tx: Tx, { hidden, audit, member }: Eyes): Promise<void> {
  await tx.execute(sql`select set_config('weft.hidden_departments', ${hidden}, true),
    set_config('weft.audit', ${audit}, true), set_config('weft.member_id', ${member}, true)`)
}
