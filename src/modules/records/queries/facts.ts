import { type SQL, sql } from 'drizzle-orm'
import { addDays, localTime } from '#kernel/local-time.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Window } from '#platform/metric.ts'
import type { Span } from '../domain/figures/days.ts'
import { anyKind, type KindId, type RecordOf } from '../domain/kinds.ts'
import { columnOf } from '../store/columns.ts'
import { type Stored, storedRows } from './stored.ts'

/** Days [from, until) of the house that a window of instants touches. */
export async function spanOf(ctx: Ctx, { from, to }: Window): Promise<Span> {
  const { zone } = await organisation(ctx)
  const last = localTime(new Date(to.getTime() - 1), zone).day
  return { from: localTime(from, zone).day, until: addDays(last, 1) }
}

export async function todayOf(ctx: Ctx): Promise<string> {
  const { zone } = await organisation(ctx)
  return localTime(ctx.now(), zone).day
}

interface Asked {
  readonly span: Span
  /** The day that must lie in the span; the kind's own when left out. */
  readonly by?: string
  /** Rows of one department only: those about it, or for kinds about no department those it keeps. */
  readonly departmentId?: string | null
}

/** Rows that hold and lie in a span, newest first. */
export function factsIn<K extends KindId>(
  ctx: Ctx,
  kind: K,
  { span, by, departmentId }: Asked,
): Promise<Stored<RecordOf<K>>[]> {
  const day = columnOf(by ?? anyKind(kind).day)
  const where = sql`withdrawn_at is null and ${day} >= ${span.from}::date and ${day} < ${span.until}::date
    and ${ofDepartment(kind, departmentId ?? null)}`
  const { organisationId } = ctx
  return ctx.read((tx) => storedRows(tx, kind, { organisationId, where, order: sql`${day} desc, id desc` }))
}

/** Rows that hold and overlap a span, both ends included. */
export function factsOver<K extends 'hiring-cost' | 'paid-cost'>(
  ctx: Ctx,
  kind: K,
  { span, departmentId }: Asked,
): Promise<Stored<RecordOf<K>>[]> {
  const where = sql`withdrawn_at is null and "from" < ${span.until}::date and until >= ${span.from}::date
    and ${ofDepartment(kind, departmentId ?? null)}`
  return ctx.read((tx) => storedRows(tx, kind, { organisationId: ctx.organisationId, where }))
}

/** The first day anything of this kind was kept for; null while nothing is: then nobody counts, and 0 would be a lie. */
export async function keptSince(ctx: Ctx, kind: KindId): Promise<string | null> {
  const { table, day } = anyKind(kind)
  const { rows } = await ctx.read((tx) =>
    tx.execute<{
      day: string | null
    }>(sql`select min(${columnOf(day)})::text as day from ${sql.identifier(table)}
      where organisation_id = ${ctx.organisationId} and withdrawn_at is null`),
  )
  return rows[0]?.day ?? null
}

function ofDepartment(kind: KindId, departmentId: string | null): SQL {
  if (departmentId === null) return sql`true`
  const about = 'unit' in anyKind(kind).fields ? sql`unit` : sql`department_id`
  return sql`${about} = ${departmentId}::uuid`
}
