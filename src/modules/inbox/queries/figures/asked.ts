import { type SQL, sql } from 'drizzle-orm'
import { type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Cut } from '../../contract/figures.ts'
import { mayNotSeeFigures } from '../../policy.ts'

export interface AskedInput {
  readonly from: string
  readonly to: string
  readonly departmentId?: string | undefined
  readonly channelId?: string | undefined
  readonly by: 'wall' | 'business'
  readonly hour?: number | undefined
}

/** What is asked about, checked. */
export interface Asked extends AskedInput {
  readonly zone: string
  readonly now: Date
}

const LONGEST_DAYS = 3700

export async function askedOf(ctx: Ctx, input: AskedInput): Promise<Result<Asked>> {
  const refused = mayNotSeeFigures(ctx.actor)
  if (refused) return refused
  const days = (Date.parse(input.to) - Date.parse(input.from)) / 86_400_000
  if (!(days > 0))
    return refuse('invalid', 'The period ends before it begins.', { fields: { to: 'Choose a later end.' } })
  if (days > LONGEST_DAYS)
    return refuse('invalid', 'That is more than ten years.', {
      fields: { from: 'Choose a later beginning.' },
    })
  const { zone } = await organisation(ctx)
  return { ok: true, value: { ...input, zone, now: ctx.now() } }
}

/** The columns by which rows are narrowed and grouped. */
export interface Place {
  readonly at: SQL
  readonly department: SQL
  readonly channel: SQL
}

/** Half-open in time; a desk, a channel, an hour of the week on the organisation's clock where they are asked for. */
export function narrowed(asked: Asked, { at, department, channel }: Place): SQL {
  const parts = [sql`${at} >= ${asked.from}::timestamptz and ${at} < ${asked.to}::timestamptz`]
  if (asked.departmentId) parts.push(sql`${department} = ${asked.departmentId}::uuid`)
  if (asked.channelId) parts.push(sql`${channel} = ${asked.channelId}::uuid`)
  if (asked.hour !== undefined) parts.push(sql`${hourOfWeek(asked.zone, at)} = ${asked.hour}::int`)
  return sql.join(parts, sql` and `)
}

/** What rows are grouped by, as text; null: all of them are one group. */
export function keyOf(asked: Asked, cut: Cut | null, { at, department, channel }: Place): SQL {
  if (cut === null) return sql`''`
  if (cut === 'desk') return sql`${department}::text`
  if (cut === 'channel') return sql`${channel}::text`
  if (cut === 'hour') return sql`${hourOfWeek(asked.zone, at)}::text`
  return sql`to_char(date_trunc('week', ${at} at time zone ${asked.zone}::text), 'YYYY-MM-DD')`
}

/** 0 is Monday 00:00 on the wall clock of the zone, 167 Sunday 23:00. */
function hourOfWeek(zone: string, at: SQL): SQL {
  const wall = sql`(${at} at time zone ${zone}::text)`
  return sql`((extract(isodow from ${wall}) - 1) * 24 + extract(hour from ${wall}))::int`
}
