import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Tx } from '#platform/db/pool.ts'
import type { Views } from '../contract.ts'
import { OFTEN } from './often.ts'
import { MOST_COUNTED } from './work/labels.ts'

interface Counts extends Record<string, unknown> {
  mine: number
  unassigned: number
  waiting: number
  snoozed: number
  all: number
}

/**
 * The counts beside the views and what today’s clocks came to. Nothing is counted beyond a thousand, so that a full house
 * costs what an empty one does: each count walks at most that far along an index.
 */
export async function countViews(ctx: Ctx): Promise<Result<Views>> {
  return ctx.read(async (tx) => {
    const desks = await departmentCards(ctx)
    const { rows } = await tx.execute<Counts>(countAll(ctx))
    const byDesk = await countDesks(
      ctx,
      tx,
      desks.map((desk) => desk.id),
    )
    const [counts] = rows
    const { mine = 0, unassigned = 0, waiting = 0, snoozed = 0, all = 0 } = counts ?? {}
    return ok({
      ...{ mine, unassigned, waiting, snoozed, all },
      desks: desks.map((desk) => ({ id: desk.id, name: desk.name, count: byDesk.get(desk.id) ?? 0 })),
      today: await today(ctx, tx),
    })
  }, OFTEN)
}

/** Up to a thousand of those. */
const upTo = (where: ReturnType<typeof sql>) =>
  sql`(select count(*)::int from (select from conversation where ${where} limit ${MOST_COUNTED}) c)`

function countAll(ctx: Ctx) {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const ours = sql`organisation_id = ${ctx.organisationId}`
  return sql`select ${upTo(sql`${ours} and state = 'open' and owner_id = ${me}::uuid`)} as mine,
    ${upTo(sql`${ours} and state = 'open' and owner_id is null`)} as unassigned,
    ${upTo(sql`${ours} and delivery = 'waiting' and state in ('open', 'snoozed')`)} as waiting,
    ${upTo(sql`${ours} and state = 'snoozed'`)} as snoozed, ${upTo(sql`${ours} and state = 'open'`)} as all`
}

async function countDesks(ctx: Ctx, tx: Tx, ids: readonly string[]): Promise<Map<string, number>> {
  const ofDesk = sql`organisation_id = ${ctx.organisationId} and state = 'open' and department_id = d.id`
  const { rows } = await tx.execute<{ id: string; count: number }>(
    sql`select d.id, ${upTo(ofDesk)} as count from unnest(${sql.param([...ids])}::uuid[]) d(id)`,
  )
  return new Map(rows.map((row) => [row.id, row.count]))
}

type Today = Views['today']

/** From so many clocks on one more changes nothing that shows; then the sum is good for a while. */
const MANY = 5000
const GOOD_MS = 20_000
const MOST_SUMS = 200
/** By organisation, and by what is hidden from the one who asks. */
const sums = new Map<string, { readonly until: number; readonly today: Today }>()

async function today(ctx: Ctx, tx: Tx): Promise<Today> {
  const hidden = ctx.actor.kind === 'member' ? [...ctx.actor.hidden].sort().join() : ''
  const key = `${ctx.organisationId} ${hidden}`
  const now = ctx.now().getTime()
  const known = sums.get(key)
  if (known && known.until > now && known.until <= now + GOOD_MS) return known.today
  sums.delete(key)
  const fresh = await clocksToday(ctx, tx)
  if (fresh.of < MANY) return fresh
  if (sums.size >= MOST_SUMS) sums.clear()
  sums.set(key, { until: now + GOOD_MS, today: fresh })
  return fresh
}

async function clocksToday(ctx: Ctx, tx: Tx): Promise<Views['today']> {
  const { zone } = await organisation(ctx)
  const { rows } = await tx.execute<{ kept: number; of: number; median: number | null }>(sql`select
      count(*) filter (where outcome = 'kept')::int as kept, count(*)::int as of,
      percentile_disc(0.5) within group (order by extract(epoch from stopped_at - started_at) / 60)
        filter (where kind = 'first') as median
    from clock where organisation_id = ${ctx.organisationId} and outcome in ('kept', 'missed') and kind <> 'resolution'
      and stopped_at >= date_trunc('day', ${ctx.now().toISOString()}::timestamptz, ${zone})`)
  const [sum] = rows
  return {
    kept: sum?.kept ?? 0,
    of: sum?.of ?? 0,
    medianMinutes: sum?.median == null ? null : Math.round(Number(sum.median)),
  }
}
