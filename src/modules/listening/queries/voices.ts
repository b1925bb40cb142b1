import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { MentionRow } from '../tables.ts'

export interface Heard {
  /** Mentions in the last 90 days, those of this batch included; counted to 1,000. */
  readonly heard: number
  /** Of those, with a mood. */
  readonly opinions: number
  readonly lastHour: number
}

type Author = Pick<MentionRow, 'network' | 'authorRemoteId'>

export const authorKey = ({ network, authorRemoteId }: Author) => `${network}\n${authorRemoteId}`

/** How often the authors of these mentions were heard lately; one statement, and bounded for those who never stop. */
export async function voicesOf(
  tx: Tx,
  organisationId: string,
  authors: readonly Author[],
  now: Date,
): Promise<Map<string, Heard>> {
  const different = [...new Map(authors.map((author) => [authorKey(author), author])).values()]
  if (different.length === 0) return new Map()
  const networks = sql.param(different.map(({ network }) => network))
  const ids = sql.param(different.map(({ authorRemoteId }) => authorRemoteId))
  const at = now.toISOString()
  const { rows } = await tx.execute<{ network: string; author: string } & Record<keyof Heard, number>>(sql`
    -- planned anew: one plan for all times reads every mention of the organisation
    select a.network, a.author, v.heard, v.opinions, v.last_hour as "lastHour"
    from unnest(${networks}::text[], ${ids}::text[]) as a(network, author)
    cross join lateral (
      select count(*)::int as heard, count(*) filter (where m.opinion)::int as opinions,
        count(*) filter (where m.published_at > ${at}::timestamptz - interval '1 hour')::int as last_hour
      from (
        -- Each mood is looked up by its key: joined, all moods of the house are read for every author.
        select m.published_at, (select e.sentiment in ('positive', 'negative') from mention_enrichment e
          where e.organisation_id = m.organisation_id and e.mention_id = m.id) as opinion
        from mention m
        where m.organisation_id = ${organisationId}::uuid and m.network = a.network and m.author_remote_id = a.author
          and m.published_at > ${at}::timestamptz - interval '90 days'
        order by m.published_at desc limit 1000) m) v`)
  return new Map(
    rows.map(({ network, author, ...heard }) => [authorKey({ network, authorRemoteId: author }), heard]),
  )
}
