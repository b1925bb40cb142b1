import { createHash } from 'node:crypto'
import { and, desc, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import { foundGroup, foundHour, foundHourMark } from '../tables-sums.ts'

/** So many hours are counted in one transaction. */
const AT_ONCE = 100

type Counted = {
  hour: Date
  network: string | null
  language: string | null
  sentiment: string | null
  found: string[] | null
  n: number
}

/**
 * Counts some hours anew in which something changed, the latest first; returns whether there may be more. Of two who do
 * it at once the second waits: then a count that is kept is never older than the one it replaces.
 */
export async function countMarkedHours(tx: Tx, organisationId: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`found-hour/${organisationId}`}, 0))`)
  const marked = await tx
    .selectDistinct({ hour: foundHourMark.hour })
    .from(foundHourMark)
    .where(eq(foundHourMark.organisationId, organisationId))
    .orderBy(desc(foundHourMark.hour))
    .limit(AT_ONCE)
  const hours = marked.map(({ hour }) => hour)
  if (hours.length === 0) return false
  const counted = await takeMarks(tx, organisationId, hours)
  await saveHours(tx, organisationId, hours, counted)
  return hours.length === AT_ONCE
}

/**
 * One statement, therefore one look at the database: it takes the marks of exactly those changes that it counts.
 * Versions of the past are left out; nobody asks for them.
 */
async function takeMarks(tx: Tx, organisationId: string, hours: readonly Date[]): Promise<Counted[]> {
  const asked = sql.param(hours.map((hour) => hour.toISOString()))
  const { rows } = await tx.execute<Counted>(sql`
    with taken as (delete from found_hour_mark where organisation_id = ${organisationId}::uuid
        and hour = any(${asked}::timestamptz[]) returning hour),
      changed as materialized (select distinct hour from taken),
      post as (
        select changed.hour, h.mention_id, min(h.network) as network, min(h.language) as language,
          min(h.sentiment) as sentiment, array_agg(q.id || ':' || q.version order by q.id) as found
        from changed join listen_query q on q.organisation_id = ${organisationId}::uuid
        -- \`offset 0\`: a look into the index for each hour and query, whatever the planner thinks of their number.
        cross join lateral (select * from query_hit h where h.organisation_id = q.organisation_id and h.query_id = q.id
          and h.version = q.version and h.published_at >= changed.hour
          and h.published_at < changed.hour + interval '1 hour' offset 0) h
        where not exists (select from mention gone where gone.organisation_id = q.organisation_id
          and gone.id = h.mention_id and gone.deleted_at is not null)
        group by changed.hour, h.mention_id)
    select hour, network, language, sentiment, found, count(*)::int as n from post group by 1, 2, 3, 4, 5`)
  return rows
}

async function saveHours(
  tx: Tx,
  organisationId: string,
  hours: readonly Date[],
  counted: readonly Counted[],
): Promise<void> {
  const groups = await groupsOf(tx, organisationId, counted)
  const full = new Map<number, { groups: number[]; counts: number[] }>()
  for (const row of counted) {
    const hour = new Date(row.hour).getTime()
    const sums = full.get(hour) ?? { groups: [], counts: [] }
    sums.groups.push(groups.get(digestOf(row)) ?? 0)
    sums.counts.push(row.n)
    full.set(hour, sums)
  }
  const rows = [...full].map(([hour, sums]) => ({ organisationId, hour: new Date(hour), ...sums }))
  const stands = rows.map(({ hour }) => hour)
  await tx
    .delete(foundHour)
    .where(
      and(
        eq(foundHour.organisationId, organisationId),
        inArray(foundHour.hour, [...hours]),
        stands.length > 0 ? notInArray(foundHour.hour, stands) : undefined,
      ),
    )
  if (rows.length === 0) return
  await tx
    .insert(foundHour)
    .values(rows)
    .onConflictDoUpdate({
      target: [foundHour.organisationId, foundHour.hour],
      set: { groups: sql`excluded.groups`, counts: sql`excluded.counts` },
    })
}

/** The groups' numbers by digest; new ones are made. Nobody else makes any meanwhile: who counts holds the lock. */
async function groupsOf(
  tx: Tx,
  organisationId: string,
  counted: readonly Counted[],
): Promise<Map<string, number>> {
  const asked = new Map(counted.map((row) => [digestOf(row), row]))
  if (asked.size === 0) return new Map()
  // As one list each: an hour may hold more groups than a statement has places.
  const digests = sql.param([...asked.keys()])
  const known = await tx
    .select({ id: foundGroup.id, digest: foundGroup.digest })
    .from(foundGroup)
    .where(
      and(eq(foundGroup.organisationId, organisationId), sql`${foundGroup.digest} = any(${digests}::text[])`),
    )
  const groups = new Map(known.map(({ id, digest }) => [digest, id]))
  const fresh = [...asked].filter(([digest]) => !groups.has(digest))
  if (fresh.length === 0) return groups
  const [last] = await tx
    .select({ id: sql<number>`coalesce(max(${foundGroup.id}), 0)::int` })
    .from(foundGroup)
    .where(eq(foundGroup.organisationId, organisationId))
  const rows = fresh.map(([digest, { network, language, sentiment, found }], place) => ({
    id: (last?.id ?? 0) + place + 1,
    digest,
    network: network ?? '',
    language,
    sentiment,
    found: found ?? [],
  }))
  await tx.execute(sql`insert into found_group (organisation_id, id, digest, network, language, sentiment, found)
    select ${organisationId}::uuid, id, digest, network, language, sentiment, found
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(id int, digest text, network text, language text, sentiment text, found text[])`)
  for (const { digest, id } of rows) groups.set(digest, id)
  return groups
}

const digestOf = ({ network, language, sentiment, found }: Counted): string =>
  createHash('sha256')
    .update(JSON.stringify([network, language, sentiment, found]))
    .digest('base64url')
