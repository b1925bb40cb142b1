import { sql } from 'drizzle-orm'
import { csvOf } from '#kernel/csv.ts'
import { ok, type Result } from '#kernel/result.ts'
import { listMembers, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { EnrolmentCard } from '../contract/manage.ts'
import { dueDay } from '../domain/dates.ts'
import { stateOf } from '../domain/standing.ts'
import { mayManage } from '../policy.ts'
import { allPublished } from './course-rows.ts'
import { below } from './departments.ts'
import { isDone, isOverdue, standing } from './tally.ts'

export interface EnrolmentFilter {
  readonly courseId?: string | undefined
  readonly departmentId?: string | undefined
  readonly show: 'all' | 'open' | 'overdue' | 'done'
}

interface Row extends Record<string, unknown> {
  id: string
  course_id: string
  member_id: string
  required: boolean
  rule_id: string | null
  due: string | null
  until: string | null
  certificate_id: string | null
  sort: string
}

const FOREVER = 'infinity'

/** Enrolments, what is due first at the top; `next` continues where this page ends. */
export async function listEnrolments(
  ctx: Ctx,
  input: EnrolmentFilter & { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Result<{ enrolments: EnrolmentCard[]; next: string | null }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const rows = await page(ctx, input, input.limit + 1, input.cursor)
  const shown = rows.slice(0, input.limit)
  const last = rows.length > input.limit ? shown.at(-1) : undefined
  return ok({ enrolments: await shape(ctx, shown), next: last ? `${last.sort}|${last.id}` : null })
}

async function page(
  ctx: Ctx,
  filter: EnrolmentFilter,
  limit: number,
  cursor: string | undefined,
): Promise<Row[]> {
  const { organisationId } = ctx
  const now = ctx.now()
  const ids = filter.departmentId ? await membersBelow(ctx, filter.departmentId) : null
  const [sort, id] = /^([^|]{1,40})\|([0-9a-f-]{36})$/.exec(cursor ?? '')?.slice(1) ?? []
  const show = {
    all: sql``,
    open: sql`and not coalesce(${isDone}, false)`,
    overdue: sql`and ${isOverdue(now)}`,
    done: sql`and ${isDone}`,
  }[filter.show]
  const { rows } = await ctx.read((tx) =>
    tx.execute<Row>(sql`select e.id, e.course_id, e.member_id, e.required, e.rule_id,
        to_char(e.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as due, h.until::text as until,
        (select c.id from certificate c where c.organisation_id = e.organisation_id and c.member_id = e.member_id
          and c.course_id = e.course_id and c.revoked_at is null
          and coalesce(c.expires_at, 'infinity') > ${now.toISOString()}::timestamptz
          order by coalesce(c.expires_at, 'infinity') desc limit 1) as certificate_id,
        coalesce(e.due_at, 'infinity')::text as sort
      from ${standing(organisationId, now)}
      where e.organisation_id = ${organisationId} and e.ended_at is null ${show}
        ${filter.courseId ? sql`and e.course_id = ${filter.courseId}` : sql``}
        ${ids ? sql`and e.member_id = any(${sql.param(`{${ids.join(',')}}`)}::uuid[])` : sql``}
        ${sort && id ? sql`and (coalesce(e.due_at, 'infinity'), e.id) > (${sort}::timestamptz, ${id}::uuid)` : sql``}
      order by coalesce(e.due_at, 'infinity'), e.id limit ${limit}`),
  )
  return rows
}

async function membersBelow(ctx: Ctx, departmentId: string): Promise<string[]> {
  const departments = await below(ctx, departmentId)
  return (await listMembers(ctx))
    .filter((member) => member.departmentId !== null && departments.has(member.departmentId))
    .map((member) => member.id)
}

async function shape(ctx: Ctx, rows: readonly Row[]): Promise<EnrolmentCard[]> {
  const people = await memberCards(
    ctx,
    rows.map((row) => row.member_id),
  )
  const courses = await ctx.read((tx) => allPublished(tx, ctx.organisationId))
  const titles = new Map(courses.map((course) => [course.id, course.head.title]))
  return rows.map((row) => {
    const until = row.until === null || row.until === FOREVER ? null : new Date(row.until)
    const held = row.until === null ? null : { expiresAt: until }
    const member = people.get(row.member_id)
    return {
      id: row.id,
      memberId: row.member_id,
      memberName: member?.name ?? 'Somebody who left',
      departmentName: member?.departmentName ?? null,
      courseId: row.course_id,
      courseTitle: titles.get(row.course_id) ?? row.course_id,
      required: row.required,
      byRule: row.rule_id !== null,
      dueAt: row.due,
      state: stateOf(row.due ? new Date(row.due) : null, held, ctx.now()),
      certificateId: row.certificate_id,
      certifiedUntil: until?.toISOString() ?? null,
    }
  })
}

const MOST_EXPORTED = 50_000

/** The same list as CSV, whole. */
export async function exportEnrolments(
  ctx: Ctx,
  input: EnrolmentFilter,
): Promise<Result<{ name: string; csv: string }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { zone } = await organisation(ctx)
  const cards = await shape(ctx, await page(ctx, input, MOST_EXPORTED, undefined))
  const csv = csvOf(
    ['member', 'department', 'course', 'required', 'due', 'state', 'certified until'],
    cards.map((card) => [
      card.memberName,
      card.departmentName,
      card.courseTitle,
      card.required ? 'yes' : 'no',
      card.dueAt ? dueDay(new Date(card.dueAt), zone) : null,
      card.state,
      card.certifiedUntil ? dueDay(new Date(card.certifiedUntil), zone) : null,
    ]),
  )
  return ok({ name: `training-${dueDay(ctx.now(), zone)}.csv`, csv })
}
