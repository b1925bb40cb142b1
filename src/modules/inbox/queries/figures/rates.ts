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

export interface Rate {
  readonly key: string
  readonly conversations: number
  readonly engaged: number
  readonly doubled: number
}

/** Conversations, those answered by a person, and those answered twice, in groups and in one pass. */
export async function ratesBy(ctx: Ctx, asked: Asked, cut: Cut | null): Promise<Rate[]> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ key: string; n: string; engaged: string; doubled: string }>(sql`
      with opened as materialized (select ${keyOf(asked, cut, place)} as key, k.organisation_id, k.id, k.message_count
        from conversation k where ${openedIn(ctx, asked)})
      select key, count(*) as n, count(*) filter (where engaged) as engaged,
        count(*) filter (where engaged and doubled) as doubled
      from (select key, ${engaged} as engaged, message_count > 2 and ${doubled} as doubled from opened k) o
      group by key order by key`),
  )
  return rows.map((row) => ({
    key: row.key,
    conversations: Number(row.n),
    engaged: Number(row.engaged),
    doubled: Number(row.doubled),
  }))
}
