import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow } from '#platform/metric.ts'
import type { Asked } from './asked.ts'
import { openedIn } from './rates.ts'

/**
 * People with two threads or more among the conversations that began in the window: how many hands they are in. A conversation
 * that nobody has is in a hand of its own.
 */
const people = (ctx: Ctx, asked: Asked): SQL => sql`select k.contact_id, max(k.opened_at) as at,
    count(distinct coalesce(k.owner_id, k.id)) as owners, count(*) as threads
  from conversation k join conversation_key t on t.organisation_id = k.organisation_id and t.conversation_id = k.id
  where ${openedIn(ctx, asked)} group by k.contact_id having count(*) > 1`

/** How many people wrote in two threads or more, and how many of them have one owner. */
export async function ownersOf(ctx: Ctx, asked: Asked): Promise<{ people: number; one: number }> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ people: string; one: string }>(
      sql`select count(*) as people, count(*) filter (where owners = 1) as one from (${people(ctx, asked)}) p`,
    ),
  )
  return { people: Number(rows[0]?.people ?? 0), one: Number(rows[0]?.one ?? 0) }
}

/** Those people, the latest first, each with the number of hands. */
export async function ownersRows(
  ctx: Ctx,
  asked: Asked,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: MetricRow[]; total: number }> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; at: string; name: string; owners: string; total: string }>(sql`
      with behind as materialized (${people(ctx, asked)})
      select b.contact_id as id, b.at, b.owners, c.name, (select count(*) from behind) as total
      from (select * from behind order by at desc, contact_id limit ${page.limit} offset ${page.offset}) b
      join contact c on c.organisation_id = ${ctx.organisationId} and c.id = b.contact_id
      order by b.at desc, b.contact_id`),
  )
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ id, at, name, owners }) => ({
      id,
      at: new Date(at).toISOString(),
      label: name,
      detail: '',
      value: Number(owners),
      note: owners === '1' ? 'one owner' : 'several owners',
      href: `/inbox/people/${id}`,
    })),
  }
}
