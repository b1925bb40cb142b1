import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { followedEvents } from '#platform/events/followed.ts'
import type { Cut } from '../../contract/figures.ts'
import { type Asked, keyOf, narrowed } from './asked.ts'

/** What counts as taking something over: somebody there did something with it. */
const ACTS = [
  'conversation.assigned',
  'conversation.replied',
  'conversation.handed',
  'conversation.closed',
  'conversation.snoozed',
  'note.added',
]

/** More hand-offs than this in one window are counted from the newest. */
const MOST = 50_000

const place = { at: sql`h.at`, department: sql`h.desk`, channel: sql`k.channel_id` }

/**
 * Hand-offs of the window as rows `h(subject, at, desk, taken)` beside their conversation `k`. The desk is the one that
 * got it. A conversation on a desk that the asker may not see is not there.
 */
export async function handOffs(ctx: Ctx, asked: Asked): Promise<SQL> {
  const found = await followedEvents(ctx, 'conversation.handed', asked, ACTS, MOST)
  const known = found.filter((one) => typeof one.data.departmentId === 'string')
  return sql`unnest(${sql.param(known.map((one) => one.subject))}::uuid[],
      ${sql.param(known.map((one) => one.at.toISOString()))}::timestamptz[],
      ${sql.param(known.map((one) => String(one.data.departmentId)))}::uuid[],
      ${sql.param(known.map((one) => one.followedAt?.toISOString() ?? null))}::timestamptz[]) as h(subject, at, desk, taken)
    join conversation k on k.organisation_id = ${ctx.organisationId} and k.id = h.subject
    where ${narrowed(asked, place)}`
}

/** From handing something over until somebody there did something with it; what nobody took yet is censored. */
export async function handOffWaits(ctx: Ctx, asked: Asked, cut: Cut | null): Promise<SQL> {
  const now = sql`${asked.now.toISOString()}::timestamptz`
  return sql`select ${keyOf(asked, cut, place)} as key,
      round(extract(epoch from coalesce(h.taken, ${now}) - h.at))::float8 as seconds,
      h.taken is not null as answered, false as kept, false as settled
    from ${await handOffs(ctx, asked)}`
}
