import { sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Views } from '../contract.ts'

interface Counts extends Record<string, unknown> {
  department_id: string
  open: string
  mine: string
  unassigned: string
  waiting: string
  snoozed: string
}

/** The counts beside the views and what today's clocks came to, in one pass over what is open. */
export async function countViews(ctx: Ctx): Promise<Result<Views>> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  const desks = await departmentCards(ctx)
  const { zone } = await organisation(ctx)
  return ctx.read(async (tx) => {
    const { rows } = await tx.execute<Counts>(sql`select department_id,
        count(*) filter (where state = 'open') as open,
        count(*) filter (where state = 'open' and owner_id = ${me}::uuid) as mine,
        count(*) filter (where state = 'open' and owner_id is null) as unassigned,
        count(*) filter (where delivery = 'waiting') as waiting,
        count(*) filter (where state = 'snoozed') as snoozed
      from conversation where organisation_id = ${ctx.organisationId} and state in ('open', 'snoozed') group by department_id`)
    const today = await tx.execute<{ kept: string; of: string; median: number | null }>(sql`select
        count(*) filter (where outcome = 'kept') as kept, count(*) as of,
        percentile_disc(0.5) within group (order by extract(epoch from stopped_at - started_at) / 60)
          filter (where kind = 'first' and outcome in ('kept', 'missed')) as median
      from clock where organisation_id = ${ctx.organisationId} and outcome in ('kept', 'missed')
        and stopped_at >= date_trunc('day', ${ctx.now().toISOString()}::timestamptz, ${zone})`)
    const total = (name: 'open' | 'mine' | 'unassigned' | 'waiting' | 'snoozed') =>
      rows.reduce((sum, row) => sum + Number(row[name]), 0)
    const byDesk = new Map(rows.map((row) => [row.department_id, Number(row.open)]))
    const [sum] = today.rows
    return ok({
      mine: total('mine'),
      unassigned: total('unassigned'),
      waiting: total('waiting'),
      snoozed: total('snoozed'),
      all: total('open'),
      desks: desks.map((desk) => ({ id: desk.id, name: desk.name, count: byDesk.get(desk.id) ?? 0 })),
      today: {
        kept: Number(sum?.kept ?? 0),
        of: Number(sum?.of ?? 0),
        medianMinutes: sum?.median == null ? null : Math.round(Number(sum.median)),
      },
    })
  })
}
