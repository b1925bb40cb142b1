import { type SQL, sql } from 'drizzle-orm'
import { hoursOfDepartments, openMs } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Cut, WaitId } from '../../contract/figures.ts'
import { type Asked, keyOf, narrowed, type Place } from './asked.ts'
import { handOffWaits } from './hand-offs.ts'
import { type Survival, survivalOf } from './survival.ts'

const clockPlace: Place = {
  at: sql`c.started_at`,
  department: sql`c.department_id`,
  channel: sql`c.channel_id`,
}

/** Waiting times of one kind, in groups. Cohort: what began to wait in the window. */
export async function waitsBy(ctx: Ctx, asked: Asked, id: WaitId, cut: Cut | null): Promise<Survival[]> {
  if (id === 'hand-off') return survivalOf(ctx, await handOffWaits(ctx, asked, cut))
  return survivalOf(ctx, await clockWaits(ctx, asked, id, cut))
}

/** The clocks a figure stands on, as SQL over `clock c`. */
export function clocksIn(ctx: Ctx, asked: Asked, kind: Exclude<WaitId, 'hand-off'>): SQL {
  return sql`c.organisation_id = ${ctx.organisationId} and c.kind = ${kind} and ${narrowed(asked, clockPlace)}`
}

/**
 * How long a clock ran, in minutes. By the wall: what was measured when it stopped, else until now. By working hours: what
 * was measured when it stopped; what still runs is measured by `running`.
 */
export function minutesOf(asked: Asked): SQL {
  if (asked.by === 'business') return sql`coalesce(c.business_minutes, running.minutes)`
  const now = sql`${asked.now.toISOString()}::timestamptz`
  return sql`coalesce(c.wall_minutes, extract(epoch from coalesce(c.stopped_at, ${now}) - c.started_at) / 60)::float8`
}

async function clockWaits(
  ctx: Ctx,
  asked: Asked,
  kind: Exclude<WaitId, 'hand-off'>,
  cut: Cut | null,
): Promise<SQL> {
  const running = asked.by === 'business' ? await runningMinutes(ctx, asked, kind) : sql``
  const now = sql`${asked.now.toISOString()}::timestamptz`
  return sql`select ${keyOf(asked, cut, clockPlace)} as key, round(60 * ${minutesOf(asked)}) as seconds,
      c.stopped_at is not null and c.outcome is distinct from 'closed' as answered,
      coalesce(c.outcome = 'kept', false) as kept,
      c.goal_minutes is not null and (c.outcome is not null or c.due_at < ${now}) as settled
    from clock c ${running} where ${clocksIn(ctx, asked, kind)} and ${minutesOf(asked)} is not null`
}

/** So many running clocks are measured by working hours while somebody waits for the figures; the newest ones. */
const MOST_RUNNING = 20_000

/** Working minutes until now of the clocks that still run, joined as `running`. */
export async function runningMinutes(
  ctx: Ctx,
  asked: Asked,
  kind: Exclude<WaitId, 'hand-off'>,
): Promise<SQL> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; department_id: string; started_at: string }>(
      sql`select c.id, c.department_id, c.started_at from clock c where ${clocksIn(ctx, asked, kind)}
        and c.stopped_at is null order by c.started_at desc limit ${MOST_RUNNING}`,
    ),
  )
  const schedules = await hoursOfDepartments(ctx, [...new Set(rows.map((row) => row.department_id))])
  const minutes = rows.map((row) => {
    const schedule = schedules.get(row.department_id)
    return schedule ? openMs(schedule, new Date(row.started_at), asked.now) / 60_000 : 0
  })
  const ids = sql.param(rows.map((row) => row.id))
  return sql`left join unnest(${ids}::uuid[], ${sql.param(minutes)}::float8[]) as running(id, minutes)
    on running.id = c.id`
}
