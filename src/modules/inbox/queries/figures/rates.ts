import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Cut } from '../../contract/figures.ts'
import { type Asked, keyOf, narrowed, type Place } from './asked.ts'

const place: Place = { at: sql`k.opened_at`, department: sql`k.department_id`, channel: sql`k.channel_id` }

/** Conversations that began in the window, as SQL over `conversation k`. */
export function openedIn(ctx: Ctx, asked: Asked): SQL {
  return sql`k.organisation_id = ${ctx.organisationId} and ${narrowed(asked, place)}`
}

/** They wrote and a named person of ours answered, on the network. */
export const engaged = sql`exists (select 1 from clock a where a.organisation_id = k.organisation_id
  and a.conversation_id = k.id and a.kind <> 'resolution' and a.stopped_by is not null and a.outcome in ('kept', 'missed'))`

/**
 * Two different people of ours answered the same thing: one live answer after another with no message of theirs between.
 * The conversation counts once.
 */
export const doubled = sql`exists (select 1 from (
    select m.direction, m.author_id, lag(m.direction) over turns as before, lag(m.author_id) over turns as who
    from message m where m.organisation_id = k.organisation_id and m.conversation_id = k.id
      and (m.direction = 'in' or m.live_at is not null)
    window turns as (order by coalesce(m.live_at, m.at), m.id)) turn
  where turn.direction = 'out' and turn.before = 'out' and turn.author_id <> turn.who)`

/** An answer of ours departed from what the person had been told before. The conversation counts once. */
export const contradicted = sql`exists (select 1 from message m where m.organisation_id = k.organisation_id
  and m.conversation_id = k.id and m.contradictions > 0 and m.live_at is not null)`

/** An answer of ours was held against what the person had been told before. */
export const compared = sql`exists (select 1 from message m where m.organisation_id = k.organisation_id
  and m.conversation_id = k.id and m.direction = 'out' and m.live_at is not null and m.contradictions is not null)`

export interface Rate {
  readonly key: string
  readonly conversations: number
  readonly engaged: number
  readonly doubled: number
  readonly compared: number
  readonly contradicted: number
}

/** What is counted beside the conversations: each costs a walk through clocks or messages. Answered twice are some of the answered. */
type Counted = 'engaged' | 'doubled' | 'compared'

const everything: readonly Counted[] = ['engaged', 'doubled', 'compared']

/** Conversations, those answered by a person, answered twice, and answered otherwise than before, in groups; only what is asked for. */
export async function ratesBy(
  ctx: Ctx,
  asked: Asked,
  cut: Cut | null,
  counted: readonly Counted[] = everything,
): Promise<Rate[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<Record<keyof Rate | 'n', string>>(sql`
      with opened as materialized (select ${keyOf(asked, cut, place)} as key, k.id, k.message_count
          from conversation k where ${openedIn(ctx, asked)}),
        engaged as materialized (${counted.includes('engaged') ? engagedOf(ctx) : nobody}),
        doubled as materialized (${counted.includes('doubled') ? doubledOf(ctx) : nobody}),
        compared as materialized (${counted.includes('compared') ? comparedOf(ctx) : nobody})
      select o.key, count(*) as n, count(e.id) as engaged,
        count(*) filter (where e.id is not null and d.id is not null) as doubled, count(c.id) as compared,
        count(*) filter (where c.departed) as contradicted
      from opened o left join engaged e on e.id = o.id left join doubled d on d.id = o.id
        left join compared c on c.id = o.id
      group by o.key order by o.key`),
  )
  return rows.map((row) => ({
    key: row.key,
    conversations: Number(row.n),
    engaged: Number(row.engaged),
    doubled: Number(row.doubled),
    compared: Number(row.compared),
    contradicted: Number(row.contradicted),
  }))
}

// The same as `engaged`, `doubled` and `contradicted` above for many conversations at once: asked one by one, a year of a busy
// house takes a minute.
const nobody = sql`select null::uuid as id, 0 as message_count, false as departed where false`

const engagedOf = ({ organisationId }: Ctx): SQL => sql`select o.id, o.message_count from opened o
  where exists (select from clock a where a.organisation_id = ${organisationId} and a.conversation_id = o.id
    and a.kind <> 'resolution' and a.stopped_by is not null and a.outcome in ('kept', 'missed'))`

/** The turns are put in order only where two people of ours answered at all: that many would have to be sorted on disk. */
const doubledOf = ({ organisationId }: Ctx): SQL => sql`select distinct turn.id from (
    select o.id, m.direction, m.author_id, lag(m.direction) over turns as before, lag(m.author_id) over turns as who
    from (select e.id from engaged e where e.message_count > 2
        and (select min(a.author_id::text) <> max(a.author_id::text) from message a where a.organisation_id = ${organisationId}
          and a.conversation_id = e.id and a.direction = 'out' and a.live_at is not null)) o
      join message m on m.organisation_id = ${organisationId} and m.conversation_id = o.id
    where m.direction = 'in' or m.live_at is not null
    window turns as (partition by o.id order by coalesce(m.live_at, m.at), m.id)) turn
  where turn.direction = 'out' and turn.before = 'out' and turn.author_id <> turn.who`

const comparedOf = ({
  organisationId,
}: Ctx): SQL => sql`select o.id, bool_or(m.contradictions > 0) as departed
  from opened o join message m on m.organisation_id = ${organisationId} and m.conversation_id = o.id
  where m.direction = 'out' and m.live_at is not null and m.contradictions is not null group by o.id`
