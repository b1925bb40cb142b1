import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import {
  type LinkQuarantineRow,
  type LinkSightingRow,
  type LinkVerdictRow,
  linkQuarantine,
  linkSighting,
  linkVerdict,
} from '../tables.ts'

const one = (organisationId: string, urlHash: string) =>
  and(eq(linkVerdict.organisationId, organisationId), eq(linkVerdict.urlHash, urlHash))

/** Remembers that an address stands somewhere; twice is once. */
export async function noteSightings(tx: Tx, rows: readonly LinkSightingRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(linkSighting)
      .values([...rows])
      .onConflictDoNothing()
}

/** Remembers addresses, and that they were seen again. */
export async function noteAddresses(
  tx: Tx,
  organisationId: string,
  addresses: readonly { readonly urlHash: string; readonly url: string }[],
  now: Date,
): Promise<void> {
  if (addresses.length === 0) return
  const fresh = { hops: null, ending: null, note: null, followedAt: null, nextAt: now, seenAt: now }
  await tx
    .insert(linkVerdict)
    .values(addresses.map((address) => ({ organisationId, ...address, ...fresh })))
    .onConflictDoUpdate({
      target: [linkVerdict.organisationId, linkVerdict.urlHash],
      set: { seenAt: sql`excluded.seen_at` },
    })
}

/** Of these addresses, those whose time to be followed has come; each is claimed until `until`, so that one run goes. */
export async function claimDue(
  tx: Tx,
  organisationId: string,
  hashes: readonly string[],
  now: Date,
  until: Date,
): Promise<LinkVerdictRow[]> {
  if (hashes.length === 0) return []
  const mine = and(eq(linkVerdict.organisationId, organisationId), inArray(linkVerdict.urlHash, [...hashes]))
  return tx
    .update(linkVerdict)
    .set({ nextAt: until })
    .where(and(mine, lte(linkVerdict.nextAt, now)))
    .returning()
}

export async function findAddress(
  tx: Tx,
  organisationId: string,
  urlHash: string,
): Promise<LinkVerdictRow | undefined> {
  return (await tx.select().from(linkVerdict).where(one(organisationId, urlHash)))[0]
}

export async function keepChain(
  tx: Tx,
  organisationId: string,
  urlHash: string,
  found: Pick<LinkVerdictRow, 'hops' | 'ending' | 'note' | 'followedAt' | 'nextAt'>,
): Promise<void> {
  await tx.update(linkVerdict).set(found).where(one(organisationId, urlHash))
}

/** Holds an address back; false when it is in the log already. */
export async function insertHeld(tx: Tx, row: LinkQuarantineRow): Promise<boolean> {
  const rows = await tx.insert(linkQuarantine).values(row).onConflictDoNothing().returning()
  return rows.length > 0
}

/** Changes an entry of the log if it is still in this state; returns it as it is then. */
export async function moveHeld(
  tx: Tx,
  row: Pick<LinkQuarantineRow, 'organisationId' | 'id' | 'state'>,
  change: Partial<Omit<LinkQuarantineRow, 'organisationId' | 'id' | 'urlHash'>>,
): Promise<LinkQuarantineRow | undefined> {
  const rows = await tx
    .update(linkQuarantine)
    .set(change)
    .where(
      and(
        eq(linkQuarantine.organisationId, row.organisationId),
        eq(linkQuarantine.id, row.id),
        eq(linkQuarantine.state, row.state),
      ),
    )
    .returning()
  return rows[0]
}
