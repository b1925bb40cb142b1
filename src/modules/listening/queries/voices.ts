import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { MentionRow } from '../tables.ts'

export interface Heard {
  /** Mentions in the last 90 days, those of this batch included; counted to `NEWEST`. */
  readonly heard: number
  /** With a mood, of so many that were read before. */
  readonly opinions: number
  /** Counted to `FLOOD`. */
  readonly lastHour: number
}

/** Whether somebody speaks about us again and again, and how, their last posts say; each mood has to be looked up. */
const NEWEST = 16
/** More than an hour of anybody who is no program; nothing that is read asks for more. */
const FLOOD = 31

type Author = Pick<MentionRow, 'network' | 'authorRemoteId'>
type Worded = Author & Pick<MentionRow, 'id'>

export const authorKey = ({ network, authorRemoteId }: Author) => `${network}\n${authorRemoteId}`

/**
 * How often the authors of these mentions were heard lately, and how; one statement, and bounded: it is asked of every mention, and of those
 * who never stop it would cost more than all else that is done for one.
 */
export async function voicesOf(
  tx: Tx,
  organisationId: string,
  worded: readonly Worded[],
  now: Date,
): Promise<Map<string, Heard>> {
  const different = [...new Map(worded.map((row) => [authorKey(row), row])).values()]
  if (different.length === 0) return new Map()
  const networks = sql.param(different.map(({ network }) => network))
  const ids = sql.param(different.map(({ authorRemoteId }) => authorRemoteId))
  const unread = sql.param(worded.map(({ id }) => id))
  const at = now.toISOString()
  const { rows } = await tx.execute<{ network: string; author: string } & Record<keyof Heard, number>>(sql`
    -- planned anew: one plan for all times reads every mention of the organisation
    select a.network, a.author, least(v.heard, ${NEWEST}) as heard, v.last_hour as "lastHour",
      -- Each mood is looked up by its key: joined, all moods of the house are read for every author.
      (select count(*)::int from mention_enrichment e where e.organisation_id = ${organisationId}::uuid
        and e.mention_id = any(v.ids[1:${NEWEST}]) and e.sentiment in ('positive', 'negative')) as opinions
    from unnest(${networks}::text[], ${ids}::text[]) as a(network, author)
    cross join lateral (
      select count(*)::int as heard,
        array_agg(m.id order by m.published_at desc) filter (where m.id <> all(${unread}::uuid[])) as ids,
        count(*) filter (where m.published_at > ${at}::timestamptz - interval '1 hour')::int as last_hour
      from (
        select m.id, m.published_at from mention m
        where m.organisation_id = ${organisationId}::uuid and m.network = a.network and m.author_remote_id = a.author
          and m.published_at > ${at}::timestamptz - interval '90 days'
        order by m.published_at desc limit ${FLOOD}) m) v`)
  return new Map(
    rows.map(({ network, author, ...heard }) => [authorKey({ network, authorRemoteId: author }), heard]),
  )
}
