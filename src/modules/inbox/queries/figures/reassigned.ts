import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricRow } from '#platform/metric.ts'
import type { Asked } from './asked.ts'
import { openedIn } from './rates.ts'

/**
 * How often each conversation that began in the window changed hands: from one person to another, or to another desk. The
 * first who takes it changes nothing. As rows `(id, opened_at, contact_id, title, times)`.
 */
const changes = (ctx: Ctx, asked: Asked): SQL => sql`with moved as (
    select e.subject, count(*) as times from event e
    where e.organisation_id = ${ctx.organisationId} and e.at >= ${asked.from}::timestamptz
      and e.type in ('conversation.assigned', 'conversation.handed')
      and (e.type = 'conversation.handed' or (e.data->>'from' is not null and e.data->>'memberId' is not null
        and e.data->>'from' <> e.data->>'memberId'))
    group by e.subject)
  select k.id, k.opened_at, k.contact_id, k.title, coalesce(m.times, 0) as times
  from conversation k left join moved m on m.subject = k.id::text where ${openedIn(ctx, asked)}`

/** All conversations of the window, and how often they changed hands in sum. */
export async function reassignedIn(ctx: Ctx, asked: Asked): Promise<{ cases: number; times: number }> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ cases: string; times: string }>(
      sql`select count(*) as cases, coalesce(sum(times), 0) as times from (${changes(ctx, asked)}) c`,
    ),
  )
  return { cases: Number(rows[0]?.cases ?? 0), times: Number(rows[0]?.times ?? 0) }
}

/** Every conversation of the window, the latest first, with how often it changed hands. */
export async function reassignedRows(
  ctx: Ctx,
  asked: Asked,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ rows: MetricRow[]; total: number }> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; at: string; who: string; title: string; times: string; total: string }>(sql`
      with behind as materialized (${changes(ctx, asked)})
      select b.id, b.opened_at as at, b.title, b.times, c.name as who, (select count(*) from behind) as total
      from (select * from behind order by opened_at desc, id limit ${page.limit} offset ${page.offset}) b
      join contact c on c.organisation_id = ${ctx.organisationId} and c.id = b.contact_id
      order by b.opened_at desc, b.id`),
  )
  return {
    total: Number(rows[0]?.total ?? 0),
    rows: rows.map(({ id, at, who, title, times }) => ({
      ...{ id, at: new Date(at).toISOString(), label: who, detail: title },
      ...{ value: Number(times), note: null, href: `/inbox/all/${id}` },
    })),
  }
}
