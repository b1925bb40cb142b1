import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from './figures/asked.ts'

/** An article somewhere else with a link to a page of ours. */
export interface ArticleWithLink {
  readonly id: string
  readonly at: string
  readonly title: string
  readonly author: string
  readonly url: string | null
}

interface Asked {
  readonly window: Window
  /** Domains of ours; what lies below them counts as well. */
  readonly hosts: readonly string[]
  readonly limit: number
  readonly offset: number
}

/**
 * Different articles of blogs, news and feeds, written in [from, to), that link to a domain of ours; newest first. The item is
 * read as it came, because the text alone has lost where words link to. Articles on our own domains do not count, nor
 * deleted ones and those the one who asks may not see; the same address through two feeds is one.
 */
export async function linksToUs(
  ctx: Ctx,
  { window, hosts, limit, offset }: Asked,
): Promise<{ total: number; articles: ArticleWithLink[] }> {
  if (hosts.length === 0) return { total: 0, articles: [] }
  const every = articlesWith(ctx, window, hosts)
  return ctx.read(async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(sql`select count(*)::int as n from (${every}) one`)
    const found = await tx.execute<ArticleWithLink & Record<string, unknown>>(sql`
      select id, at, title, author, url from (${every}) one order by at desc, id desc limit ${limit} offset ${offset}`)
    return {
      total: rows[0]?.n ?? 0,
      articles: found.rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() })),
    }
  })
}

function articlesWith(ctx: Ctx, { from, to }: Window, hosts: readonly string[]): SQL {
  const [link, own] = patterns(hosts)
  return sql`select distinct on (coalesce(m.url, m.id::text)) m.id, m.published_at as at,
      coalesce(nullif(m.title, ''), left(m.text, 140)) as title, m.author_name as author, m.url
    from mention m left join intake i on i.organisation_id = m.organisation_id and i.channel_id = m.channel_id
      and i.remote_id = m.remote_id
    where m.organisation_id = ${ctx.organisationId}::uuid and m.kind = 'article' and m.deleted_at is null
      and m.published_at >= ${from.toISOString()}::timestamptz and m.published_at < ${to.toISOString()}::timestamptz
      and m.id not in (select weft_hidden_mentions()) and coalesce(m.url, '') !~* ${own}
      and (m.text ~* ${link} or coalesce(i.body -> 'entry', i.body)::text ~* ${link})
    order by coalesce(m.url, m.id::text), m.published_at, m.id`
}

/** A link to one of the hosts or below it, anywhere; and an address that lies there. */
function patterns(hosts: readonly string[]): [link: string, own: string] {
  const names = hosts.map((host) => host.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const place = `([a-z0-9-]+\\.)*(${names})(?![a-z0-9-]|\\.[a-z0-9])`
  return [`(https?://|//|www\\.)${place}`, `^https?://${place}`]
}
