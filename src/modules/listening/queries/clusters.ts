import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'

export interface Signed {
  readonly id: string
  /** The group it begins when nothing is like it. */
  readonly own: string
  /** Keys shared with nearly equal texts; none for short ones. */
  readonly bands: readonly bigint[]
}

/**
 * Groups nearly equal texts: each goes to the group of a text of the last seven days that shares a key with it, or to
 * that of an earlier one in the same batch, else it begins its own. Returns the group's id by text.
 */
export async function clustersOf(
  tx: Tx,
  organisationId: string,
  texts: readonly Signed[],
  now: Date,
): Promise<Map<string, string>> {
  const known = await stored(tx, organisationId, [...new Set(texts.flatMap(({ bands }) => bands))], now)
  const clusters = new Map<string, string>()
  for (const { id, own, bands } of texts) {
    const cluster = bands.map((band) => known.get(band)).find((found) => found !== undefined) ?? own
    clusters.set(id, cluster)
    for (const band of bands) if (!known.has(band)) known.set(band, cluster)
  }
  return clusters
}

async function stored(
  tx: Tx,
  organisationId: string,
  bands: readonly bigint[],
  now: Date,
): Promise<Map<bigint, string>> {
  if (bands.length === 0) return new Map()
  const keys = sql.param(bands.map(String))
  const { rows } = await tx.execute<{ band: string; cluster_id: string }>(sql`
    select b.band::text as band, found.cluster_id
    from unnest(${keys}::bigint[]) as b(band)
    cross join lateral (
      select cluster_id from mention_band k
      where k.organisation_id = ${organisationId}::uuid and k.band = b.band
        and k.seen_at > ${now.toISOString()}::timestamptz - interval '7 days'
      order by k.seen_at desc
      limit 1) found`)
  return new Map(rows.map((row) => [BigInt(row.band), row.cluster_id]))
}
