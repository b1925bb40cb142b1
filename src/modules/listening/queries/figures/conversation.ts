import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { SURE } from '../../enrichment/fact.ts'
import type { AskedQuery, Window } from './asked.ts'
import { found } from './found.ts'

export interface Conversation {
  /** Different people who wrote the posts below. */
  readonly people: number
  /** Posts that people wrote themselves. */
  readonly posts: number
  /** Posts by accounts that more likely than not no person writes from. */
  readonly bots: number
  /** Posts of people that pass another one’s words on (“RT @somebody: …”). */
  readonly reposts: number
}

/** What the queries found in [from, to), one row a post: item, mention_id, published_at, network, author, sort. */
export function sortedPosts(ctx: Ctx, queries: readonly AskedQuery[], window: Window): SQL {
  return sql`select one.*, case when e.bot >= ${SURE} then 'bot' when m.text ~* '^RT:? ?@' then 'repost' else 'post' end as sort
    from (select distinct on (published_at, item) published_at, item, mention_id, network, author
      from (${found(ctx, queries, window)}) every order by published_at desc, item) one
    join mention m on m.organisation_id = ${ctx.organisationId}::uuid and m.id = one.mention_id
    left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id`
}

/** How many people outside spoke about us, with programs and what was only passed on apart. */
export async function conversation(
  ctx: Ctx,
  queries: readonly AskedQuery[],
  window: Window,
): Promise<Conversation> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Conversation & Record<string, unknown>>(sql`
      select count(distinct (network, author)) filter (where sort = 'post')::int as people,
        count(*) filter (where sort = 'post')::int as posts, count(*) filter (where sort = 'bot')::int as bots,
        count(*) filter (where sort = 'repost')::int as reposts
      from (${sortedPosts(ctx, queries, window)}) post`),
  )
  return rows[0] ?? { people: 0, posts: 0, bots: 0, reposts: 0 }
}
