import { and, eq, lt, sql } from 'drizzle-orm'
import type { WriteTx } from '#platform/ctx.ts'
import type { VisitSort } from '../domain/links/visitor.ts'
import { pieces } from '../tables-links.ts'

export interface VisitCount {
  readonly placementId: string
  readonly hour: Date
  readonly sort: VisitSort
  readonly origin: string
  readonly visits: number
  readonly firsts: number
}

/** Longer than any piece waits on a disk that is read again. */
const REMEMBERED_DAYS = 90

/** Adds the counts of a piece of the journal, once: false when this piece was counted before. */
export async function keepPiece(
  tx: WriteTx,
  key: { readonly organisationId: string; readonly piece: string; readonly at: Date },
  counts: readonly VisitCount[],
): Promise<boolean> {
  const fresh = await tx.insert(pieces).values(key).onConflictDoNothing().returning({ piece: pieces.piece })
  if (fresh.length === 0) return false
  await addVisits(tx, key.organisationId, counts)
  const old = new Date(key.at.getTime() - REMEMBERED_DAYS * 86_400_000)
  await tx.delete(pieces).where(and(eq(pieces.organisationId, key.organisationId), lt(pieces.at, old)))
  return true
}

/** Adds to what was counted in an hour; what belongs to no placement of the organisation is left out. */
export async function addVisits(
  tx: WriteTx,
  organisationId: string,
  counts: readonly VisitCount[],
): Promise<void> {
  if (counts.length === 0) return
  const rows = counts.map((one) => ({ ...one, hour: one.hour.toISOString() }))
  await tx.execute(sql`insert into placement_visit as v
      (organisation_id, placement_id, hour, sort, origin, visits, firsts)
    select ${organisationId}::uuid, r."placementId", r.hour, r.sort, r.origin, r.visits, r.firsts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r("placementId" uuid, hour timestamptz, sort text, origin text, visits int, firsts int)
    where exists (select 1 from placement p where p.organisation_id = ${organisationId} and p.id = r."placementId")
    on conflict (organisation_id, placement_id, hour, sort, origin) do update
      set visits = v.visits + excluded.visits, firsts = v.firsts + excluded.firsts`)
}
