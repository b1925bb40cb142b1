import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/pool.ts'

export interface Tally {
  readonly enrolled: number
  readonly done: number
  readonly overdue: number
}

/**
 * Active enrolments `e` beside how long the member's certificate holds (`h.until`, 'infinity' for good, null for
 * none), counted by the database: a directory has more enrolments than a process should read.
 */
export function standing(organisationId: string, now: Date): SQL {
  const at = sql`${now.toISOString()}::timestamptz`
  return sql`enrolment e left join (
    select member_id, course_id, max(coalesce(expires_at, 'infinity')) as until from certificate
    where organisation_id = ${organisationId} and revoked_at is null and coalesce(expires_at, 'infinity') > ${at}
    group by member_id, course_id
  ) h on h.member_id = e.member_id and h.course_id = e.course_id`
}

/** The same judgement as domain/standing.ts. */
export const isDone: SQL = sql`(h.until is not null and (h.until = 'infinity' or e.due_at is null or h.until > e.due_at))`

export const isOverdue = (now: Date): SQL =>
  sql`(not coalesce(${isDone}, false) and e.due_at <= ${now.toISOString()}::timestamptz)`

const counts = (now: Date): SQL => sql`count(*)::int as enrolled,
  (count(*) filter (where ${isDone}))::int as done, (count(*) filter (where ${isOverdue(now)}))::int as overdue`

type Row = { key: string } & Tally & Record<string, unknown>

async function tally(
  tx: Tx,
  key: SQL,
  organisationId: string,
  now: Date,
  more: SQL,
): Promise<Map<string, Tally>> {
  const { rows } = await tx.execute<Row>(sql`select ${key} as key, ${counts(now)}
    from ${standing(organisationId, now)}
    where e.organisation_id = ${organisationId} and e.ended_at is null ${more} group by 1`)
  return new Map(rows.map(({ key: id, enrolled, done, overdue }) => [id, { enrolled, done, overdue }]))
}

export function tallyByCourse(tx: Tx, organisationId: string, now: Date): Promise<Map<string, Tally>> {
  return tally(tx, sql`e.course_id`, organisationId, now, sql``)
}

/** By member, of one course or all. */
export function tallyByMember(
  tx: Tx,
  organisationId: string,
  now: Date,
  courseId: string | null,
): Promise<Map<string, Tally>> {
  const more = courseId ? sql`and e.course_id = ${courseId}` : sql``
  return tally(tx, sql`e.member_id`, organisationId, now, more)
}
