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
    select a.network, a.author, v.heard, v.opinions, v.last_hour as "lastHour"
    from unnest(${networks}::text[], ${ids}::text[]) as a(network, author)
    cross join lateral (
      select count(*)::int as heard,
        count(*) filter (where e.sentiment in ('positive', 'negative'))::int as opinions,
        count(*) filter (where m.published_at > ${at}::timestamptz - interval '1 hour')::int as last_hour
      from (
        select organisation_id, id, published_at from mention
        where organisation_id = ${organisationId}::uuid and network = a.network and author_remote_id = a.author
          and published_at > ${at}::timestamptz - interval '90 days'
        order by published_at desc limit 1000) m
      left join mention_enrichment e on e.organisation_id = m.organisation_id and e.mention_id = m.id) v`)
  return new Map(
    rows.map(({ network, author, ...heard }) => [authorKey({ network, authorRemoteId: author }), heard]),
  )
}
