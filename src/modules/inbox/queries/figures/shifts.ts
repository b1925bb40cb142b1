import { sql } from 'drizzle-orm'
import { type KnownMood, moodsOf } from '#modules/listening/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Cut } from '../../contract/figures.ts'
import { mood } from '../../domain/figures/figures.ts'
import { type Asked, keyOf } from './asked.ts'
import { openedIn } from './rates.ts'

/** How a person sounded in their first and in their last message of one conversation. */
export interface Shift {
  readonly key: string
  readonly conversationId: string
  readonly at: string
  readonly from: KnownMood
  readonly to: KnownMood
  /** −2 to 2. */
  readonly by: number
}

/** So many conversations are read, the newest of the window. */
export const MOST_SHIFTS = 20_000

const place = { at: sql`k.opened_at`, department: sql`k.department_id`, channel: sql`k.channel_id` }

/**
 * Per conversation: last − first (metrics.md, net sentiment). Conversations in which the person wrote twice or more and
 * both moods are sure, the newest first; the rest is not known and not 0.
 */
export async function shiftsIn(ctx: Ctx, asked: Asked, cut: Cut | null): Promise<Shift[]> {
  const inbound = sql`from message m where m.organisation_id = k.organisation_id and m.conversation_id = k.id
    and m.direction = 'in' and m.mention_id is not null order by m.at`
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ key: string; id: string; at: string; first: string; last: string }>(sql`
      select ${keyOf(asked, cut, place)} as key, k.id, k.opened_at as at, f.mention_id as first, l.mention_id as last
      from (select * from conversation k where ${openedIn(ctx, asked)} and k.message_count > 1
        order by k.opened_at desc limit ${MOST_SHIFTS}) k
      join lateral (select m.mention_id ${inbound}, m.id limit 1) f on true
      join lateral (select m.mention_id ${inbound} desc, m.id desc limit 1) l on l.mention_id <> f.mention_id
      order by k.opened_at desc`),
  )
  const moods = await moodsOf(
    ctx,
    rows.flatMap((row) => [row.first, row.last]),
  )
  return rows.flatMap((row) => {
    const from = moods.get(row.first)
    const to = moods.get(row.last)
    if (!from || !to) return []
    const at = new Date(row.at).toISOString()
    return [{ key: row.key, conversationId: row.id, at, from, to, by: mood[to] - mood[from] }]
  })
}
