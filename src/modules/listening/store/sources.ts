import { and, asc, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { type SourceRow, source } from '../tables.ts'

const own = (organisationId: string, id: string) =>
  and(eq(source.organisationId, organisationId), eq(source.id, id))

export type NewSource = Pick<
  SourceRow,
  'organisationId' | 'id' | 'channelId' | 'network' | 'nextAt' | 'createdAt'
> &
  Partial<Pick<SourceRow, 'kind' | 'term' | 'createdBy'>>

/** Makes a source of a channel, or lets the one it has go on. */
export async function openSource(tx: Tx, row: NewSource): Promise<void> {
  const start = { state: 'active', streaming: false, failures: 0, wake: 0 } as const
  await tx
    .insert(source)
    .values({ ...row, ...start })
    .onConflictDoUpdate({
      target: [source.organisationId, source.channelId, source.kind, source.term],
      set: {
        state: 'active',
        nextAt: row.nextAt,
        notBefore: null,
        failures: 0,
        fault: null,
        // Whoever still follows it may be waiting for long after the last fault.
        wake: sql`${source.wake} + 1`,
      },
    })
}

export async function findSource(tx: Tx, organisationId: string, id: string): Promise<SourceRow | undefined> {
  return (await tx.select().from(source).where(own(organisationId, id)))[0]
}

/** The row, locked until the transaction ends: whoever moves a cursor stands in line. */
export async function lockSource(tx: Tx, organisationId: string, id: string): Promise<SourceRow | undefined> {
  return (await tx.select().from(source).where(own(organisationId, id)).for('update'))[0]
}

/** Every source of a channel, its own account first, locked. */
export async function lockSourcesOf(tx: Tx, organisationId: string, channelId: string): Promise<SourceRow[]> {
  const where = and(eq(source.organisationId, organisationId), eq(source.channelId, channelId))
  return tx.select().from(source).where(where).orderBy(asc(source.createdAt), asc(source.id)).for('update')
}

const RECEIVED_MS = 5000

type Change = { [K in keyof SourceRow]?: SourceRow[K] | SQL }

export async function changeSource(
  tx: Tx,
  organisationId: string,
  id: string,
  change: Change,
): Promise<void> {
  await tx.update(source).set(change).where(own(organisationId, id))
}

/** Notes that something came, to the moment or so: a row that was touched just now is left to those who move its cursor. */
export async function noteReceived(tx: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - RECEIVED_MS)
  await tx
    .update(source)
    .set({ receivedAt: now })
    .where(and(own(organisationId, id), or(isNull(source.receivedAt), lt(source.receivedAt, since))))
}

/** Asks whoever follows the source to look at once. */
export async function wakeSource(tx: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  await changeSource(tx, organisationId, id, { nextAt: now, wake: sql`${source.wake} + 1` })
}

/** Lets a source that was waiting look at once, as if it had never failed. */
export async function restNoMore(tx: Tx, organisationId: string, id: string, now: Date): Promise<void> {
  const begun = { failures: 0, fault: null, notBefore: null }
  await changeSource(tx, organisationId, id, { ...begun, nextAt: now, wake: sql`${source.wake} + 1` })
}

/** Every source of a channel. */
export async function sourcesOf(tx: Tx, organisationId: string, channelId: string): Promise<SourceRow[]> {
  const where = and(eq(source.organisationId, organisationId), eq(source.channelId, channelId))
  return tx.select().from(source).where(where)
}

/** Takes a search, tag or server away; what it brought stays. */
export async function removeSource(tx: Tx, organisationId: string, id: string): Promise<void> {
  await tx.delete(source).where(own(organisationId, id))
}
