import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { BANDS } from '../enrichment/index.ts'

const LATELY_MS = 7 * 86_400_000

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
  const known = await stored(tx, organisationId, texts, now)
  const clusters = new Map<string, string>()
  for (const { id, own, bands } of texts) {
    const cluster = bands.map((band) => known.get(band)).find((found) => found !== undefined) ?? own
    clusters.set(id, cluster)
    for (const band of bands) if (!known.has(band)) known.set(band, cluster)
  }
  return clusters
}

/** The group of the latest text with each of these keys. Each place has an index of its own. */
async function stored(
  tx: Tx,
  organisationId: string,
  texts: readonly Signed[],
  now: Date,
): Promise<Map<bigint, string>> {
  const signed = texts.filter(({ bands }) => bands.length > 0)
  if (signed.length === 0) return new Map()
  const since = new Date(now.getTime() - LATELY_MS).toISOString()
  const at = Array.from({ length: BANDS }, (_, place) => {
    // What many pass on in the same words has the same keys each time.
    const keys = `{${[...new Set(signed.map(({ bands }) => bands[place]))].join()}}`
    return sql`
      select b.band::text as band, found.cluster_id from unnest(${keys}::bigint[]) as b(band)
      cross join lateral (
        select e.cluster_id from mention_enrichment e
        where e.organisation_id = ${organisationId}::uuid and e.bands[${sql.raw(String(place + 1))}] = b.band
          and e.enriched_at > ${since}::timestamptz
        order by e.enriched_at desc
        limit 1) found`
  })
  const { rows } = await tx.execute<{ band: string; cluster_id: string }>(sql.join(at, sql` union all `))
  return new Map(rows.map((row) => [BigInt(row.band), row.cluster_id]))
}
