import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { AskedQuery, Window } from './asked.ts'

/**
 * What the queries found in [from, to), by the words they have now: one row a query and post (query_id, item,
 * mention_id, published_at, network, author, language, sentiment). Posts deleted on the network do not count, nor those the one who asks may not see.
 */
export function found(
  ctx: Ctx,
  queries: readonly Pick<AskedQuery, 'id' | 'version'>[],
  { from, to }: Window,
  more: SQL = sql``,
): SQL {
  const ids = sql.param(queries.map(({ id }) => id))
  const versions = sql.param(queries.map(({ version }) => version))
  return sql`select h.query_id, h.item, h.mention_id, h.published_at, h.network, h.author, h.language, h.sentiment
    from unnest(${ids}::uuid[], ${versions}::int[]) as q(id, version)
    join query_hit h on h.organisation_id = ${ctx.organisationId}::uuid and h.query_id = q.id and h.version = q.version
      and h.published_at >= ${from.toISOString()}::timestamptz and h.published_at < ${to.toISOString()}::timestamptz
    where ${standing(sql`${ctx.organisationId}::uuid`)} ${more}`
}

/** Of a hit `h`: its post was not deleted on the network, and the one who asks may see it. */
export const standing = (organisation: SQL): SQL =>
  sql`not exists (select from mention gone where gone.organisation_id = ${organisation}
      and gone.id = h.mention_id and gone.deleted_at is not null)
    and h.mention_id not in (select weft_hidden_mentions())`

/** The same with one row a post, whichever and however many queries found it. */
export function foundOnce(
  ctx: Ctx,
  queries: readonly Pick<AskedQuery, 'id' | 'version'>[],
  window: Window,
  more?: SQL,
): SQL {
  const rows = found(ctx, queries, window, more)
  if (queries.length <= 1) return rows
  return sql`select item, min(published_at) as published_at, min(network) as network, min(author) as author,
    min(language) as language, min(sentiment) as sentiment from (${rows}) every group by item`
}
