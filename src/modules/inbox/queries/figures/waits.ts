import { type SQL, sql } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { Cut, WaitId } from '../../contract/figures.ts'
import { measuredMinutes } from '../../domain/clocks/measure.ts'
import { pausesOf } from '../clocks/book.ts'
import { hoursOfDesks } from '../clocks/hours.ts'
import { type Asked, keyOf, narrowed, type Place } from './asked.ts'
import { handOffWaits } from './hand-offs.ts'
import { type Survival, survivalOf } from './survival.ts'

const clockPlace: Place = {
  at: sql`c.started_at`,
  department: sql`c.department_id`,
  channel: sql`c.channel_id`,
}

/** Waiting times of one kind, in groups. Cohort: what began to wait in the window. */
export async function waitsBy(
  ctx: Ctx,
  asked: Asked,
  id: WaitId | 'answers',
  cut: Cut | null,
): Promise<Survival[]> {
  if (id === 'hand-off') return survivalOf(ctx, await handOffWaits(ctx, asked, cut))
  return survivalOf(ctx, await clockWaits(ctx, asked, id, cut))
}

/** Clocks for an answer are those for the first and for each further one. */
export type ClockFigure = Exclude<WaitId, 'hand-off'> | 'answers'

/** The clocks a figure stands on, as SQL over `clock c`. */
export function clocksIn(ctx: Ctx, asked: Asked, kind: ClockFigure): SQL {
  const kinds = kind === 'answers' ? sql`c.kind in ('first', 'next')` : sql`c.kind = ${kind}`
  return sql`c.organisation_id = ${ctx.organisationId} and ${kinds} and ${narrowed(asked, clockPlace)}`
}

/**
 * How long a clock ran, in minutes, pauses left out. By the wall: what was measured when it stopped, else until now. By
 * working hours: what was measured when it stopped; what still runs is measured by `running`.
 */
export function minutesOf(asked: Asked): SQL {
  if (asked.by === 'business') return sql`coalesce(c.business_minutes, running.minutes)`
  const now = sql`${asked.now.toISOString()}::timestamptz`
  const paused = sql`(select sum(extract(epoch from least(coalesce(p.to_at, ${now}), ${now}) - greatest(p.from_at, c.started_at)))
    from clock_pause p where c.stopped_at is null and p.organisation_id = c.organisation_id
      and p.conversation_id = c.conversation_id and p.from_at < ${now} and coalesce(p.to_at, ${now}) > c.started_at)`
  return sql`coalesce(c.wall_minutes,
    (extract(epoch from coalesce(c.stopped_at, ${now}) - c.started_at) - coalesce(${paused}, 0)) / 60)::float8`
}

/** Whether a clock counts for what was kept: it had a goal, and it is answered, closed or past it. */
export function judged(asked: Asked): SQL {
  const now = sql`${asked.now.toISOString()}::timestamptz`
  return sql`(c.goal_minutes is not null and (c.outcome is not null or c.due_at < ${now}))`
}

async function clockWaits(ctx: Ctx, asked: Asked, kind: ClockFigure, cut: Cut | null): Promise<SQL> {
  const running = asked.by === 'business' ? await runningMinutes(ctx, asked, kind) : sql``
  return sql`select ${keyOf(asked, cut, clockPlace)} as key, round(60 * ${minutesOf(asked)}) as seconds,
      c.stopped_at is not null and c.outcome is distinct from 'closed' as answered,
      coalesce(c.outcome = 'kept', false) as kept,
      ${judged(asked)} as settled
    from clock c ${running} where ${clocksIn(ctx, asked, kind)} and ${minutesOf(asked)} is not null`
}

/** So many running clocks are measured by working hours while somebody waits for the figures; the newest ones. */
const MOST_RUNNING = 20_000

/** Working minutes until now of the clocks that still run, pauses left out, joined as `running`. */
export async function runningMinutes(ctx: Ctx, asked: Asked, kind: ClockFigure): Promise<SQL> {
  const { rows } = await ctx.read((tx) =>
    tx.execute<{ id: string; conversation_id: string; desk: string; started_at: string }>(
      sql`select c.id, c.conversation_id, coalesce(c.measured_by, c.department_id) as desk, c.started_at
        from clock c where ${clocksIn(ctx, asked, kind)} and c.stopped_at is null
        order by c.started_at desc limit ${MOST_RUNNING}`,
    ),
  )
  const hours = await hoursOfDesks(
    ctx,
    rows.map((row) => row.desk),
  )
  const pauses = await pausesOf(
    ctx,
    rows.map((row) => row.conversation_id),
  )
  const minutes = rows.map((row) => {
    const desk = hours.get(row.desk)
    const span = { from: new Date(row.started_at), to: asked.now }
    return desk ? measuredMinutes('business', desk, span, pauses.get(row.conversation_id) ?? []) : 0
  })
  const ids = sql.param(rows.map((row) => row.id))
  return sql`left join unnest(${ids}::uuid[], ${sql.param(minutes)}::float8[]) as running(id, minutes)
    on running.id = c.id`
}
