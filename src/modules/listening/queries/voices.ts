import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'
import type { MentionRow } from '../tables.ts'

export interface Heard {
  /** Mentions in the last 90 days, counted to `NEWEST`. */
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
/** By author; nobody who was not heard. */
export type Voices = ReadonlyMap<string, Heard>

const UNHEARD: Heard = { heard: 0, opinions: 0, lastHour: 0 }
const HOUR = 3_600_000
const LATELY = 90 * 24 * HOUR

const authorKey = ({ network, authorRemoteId }: Author) => `${network}\n${authorRemoteId}`

/** How the author of a mention was heard. */
export const voiceOf = (voices: Voices, author: Author): Heard => voices.get(authorKey(author)) ?? UNHEARD

/**
 * How often the authors of these mentions were heard lately, and how; one statement, and bounded: it is asked of every mention, and of those
 * who never stop it would cost more than all else that is done for one. The mood of those that are `unread` does not count.
 */
export async function voicesOf(
  tx: Tx,
  organisationId: string,
  authors: readonly Author[],
  unread: readonly string[],
  now: Date,
): Promise<Voices> {
  const different = [...new Map(authors.map((row) => [authorKey(row), row])).values()]
  if (different.length === 0) return new Map()
  const networks = sql.param(different.map(({ network }) => network))
  const ids = sql.param(different.map(({ authorRemoteId }) => authorRemoteId))
  const at = sql`${now.toISOString()}::timestamptz`
  // An author is asked for as one of a list of one: PostgreSQL then does not take them for one and the same throughout, and only
  // the index of authors gives the order. By the index of times, which gives that of a single author as well, a plan that is
  // kept from when there were few of them would read every mention of the organisation.
  const { rows } = await tx.execute<{ network: string; author: string } & Record<keyof Heard, number>>(sql`
    select a.network, a.author, least(v.heard, ${NEWEST}) as heard, v.last_hour as "lastHour",
      -- Each mood is looked up by its key: joined, all moods of the house are read for every author.
      (select count(*)::int from mention_enrichment e where e.organisation_id = ${organisationId}::uuid
        and e.mention_id = any(v.ids[1:${NEWEST}]) and e.sentiment in ('positive', 'negative')) as opinions
    from unnest(${networks}::text[], ${ids}::text[]) as a(network, author)
    cross join lateral (
      select count(*)::int as heard,
        array_agg(m.id order by m.published_at desc) filter (where m.id <> all(${sql.param(unread)}::uuid[])) as ids,
        count(*) filter (where m.published_at > ${at} - interval '1 hour')::int as last_hour
      from (
        select m.id, m.published_at from mention m
        where m.organisation_id = ${organisationId}::uuid and m.network = a.network
          and m.author_remote_id = any(array[a.author]) and m.published_at > ${at} - interval '90 days'
        order by m.author_remote_id, m.published_at desc limit ${FLOOD}) m) v
    where v.heard > 0`)
  return new Map(
    rows.map(({ network, author, ...heard }) => [authorKey({ network, authorRemoteId: author }), heard]),
  )
}

/** As the authors are heard with these mentions, which were stored since and are not read yet. */
export function heardWith(
  voices: Voices,
  stored: readonly (Author & Pick<MentionRow, 'publishedAt'>)[],
  now: Date,
): Voices {
  const all = new Map(voices)
  for (const row of stored) {
    const age = now.getTime() - row.publishedAt.getTime()
    if (age >= LATELY) continue
    const { heard, opinions, lastHour } = voiceOf(all, row)
    all.set(authorKey(row), {
      heard: Math.min(heard + 1, NEWEST),
      opinions,
      lastHour: age < HOUR ? Math.min(lastHour + 1, FLOOD) : lastHour,
    })
  }
  return all
}
