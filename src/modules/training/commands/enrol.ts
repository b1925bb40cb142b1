import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, listMembers, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isFor, lineOf, type Target } from '../domain/audience.ts'
import { endOfDay, inDays } from '../domain/dates.ts'
import { byWhom, mayManage } from '../policy.ts'
import { openCourses } from '../queries/course-rows.ts'
import { activeEnrolments } from '../queries/enrolment-rows.ts'
import { pathById } from '../queries/paths.ts'
import { endEnrolments, insertEnrolments, lockEnrolling, updateEnrolments } from '../store/enrolments.ts'
import { tell } from './align.ts'
import { type Enrolled, setRules } from './rules.ts'
import { watchDue } from './timers.ts'

/** Whom to enrol: named members, or everybody a target stands for. */
export type Whom = { readonly memberIds: readonly string[] } | Target

export interface Enrol {
  readonly whom: Whom
  readonly courseIds: readonly string[]
  readonly pathId?: string | undefined
  /** The day by which it is to be done, “2026-03-31”; null: no date. */
  readonly dueOn: string | null
  /** Those who join later too, each with as many days from then. Not for named members. */
  readonly alsoLater: boolean
}

const DAY_MS = 86_400_000

/** Enrols members by name, or whom a target stands for; with `alsoLater` as a standing rule. */
export async function enrol(ctx: Ctx, input: Enrol): Promise<Result<Enrolled>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { zone } = await organisation(ctx)
  const dueAt = input.dueOn === null ? null : endOfDay(input.dueOn, zone)
  if (dueAt && dueAt <= ctx.now())
    return refuse('invalid', 'This day is over.', { fields: { dueOn: 'Choose today or a later day.' } })
  return ctx.write(async (tx): Promise<Result<Enrolled>> => {
    await lockEnrolling(tx, ctx.organisationId)
    const courseIds = await coursesOf(ctx, tx, input)
    if (!courseIds.ok) return courseIds
    if ('target' in input.whom && input.alsoLater) {
      const days = dueAt ? Math.max(1, Math.ceil((dueAt.getTime() - ctx.now().getTime()) / DAY_MS)) : 30
      const first = dueAt ?? inDays(ctx.now(), days, zone)
      return setRules(ctx, tx, courseIds.value, [{ target: input.whom, required: false, days, first }])
    }
    return byName(ctx, tx, input.whom, courseIds.value, dueAt)
  })
}

async function coursesOf(ctx: Ctx, tx: WriteTx, input: Enrol): Promise<Result<string[]>> {
  const path = input.pathId ? await pathById(tx, ctx.organisationId, input.pathId) : null
  if (input.pathId && !path) return refuse('not_found', 'This path does not exist any more.')
  const offered = new Set((await openCourses(tx, ctx.organisationId)).map((course) => course.id))
  const wanted = [...new Set([...input.courseIds, ...(path?.courseIds ?? [])])]
  const missing = path ? undefined : wanted.find((id) => !offered.has(id))
  if (missing)
    return refuse('invalid', 'One of these courses is not offered.', {
      fields: { courseIds: `“${missing}” is hidden, or not published yet.` },
    })
  const found = wanted.filter((id) => offered.has(id))
  return found.length > 0
    ? ok(found)
    : refuse('invalid', 'Choose what to learn.', { fields: { courseIds: 'Choose a course or a path.' } })
}

async function byName(
  ctx: Ctx,
  tx: WriteTx,
  whom: Whom,
  courseIds: readonly string[],
  dueAt: Date | null,
): Promise<Result<Enrolled>> {
  const { organisationId } = ctx
  const memberIds = await membersOf(ctx, whom)
  if (memberIds.length === 0)
    return refuse('invalid', 'Nobody here is meant by this.', {
      fields: { memberIds: 'Choose at least one active member.' },
    })
  const before = new Map(
    (await activeEnrolments(tx, organisationId, { courseIds })).map((row) => [
      `${row.memberId}/${row.courseId}`,
      row,
    ]),
  )
  const wanted = memberIds.flatMap((memberId) => courseIds.map((courseId) => ({ memberId, courseId })))
  const rows = wanted
    .filter((one) => !before.has(`${one.memberId}/${one.courseId}`))
    .map((one) => ({
      ...one,
      organisationId,
      id: newId(ctx.now().getTime()),
      ruleId: null,
      byName: true,
      required: false,
      dueAt,
      createdAt: ctx.now(),
      createdBy: byWhom(ctx.actor),
    }))
  const known = wanted.flatMap((one) => before.get(`${one.memberId}/${one.courseId}`)?.id ?? [])
  await updateEnrolments(tx, organisationId, known, { byName: true, ...(dueAt ? { dueAt } : {}) })
  tell(tx, 'made', await insertEnrolments(tx, rows))
  await watchDue(ctx, tx, [dueAt])
  return ok({ enrolled: rows.length })
}

async function membersOf(ctx: Ctx, whom: Whom): Promise<string[]> {
  const all =
    'memberIds' in whom ? [...(await memberCards(ctx, whom.memberIds)).values()] : await listMembers(ctx)
  const active = all.filter((member) => member.status === 'active')
  if ('memberIds' in whom) return active.map((member) => member.id)
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  return active
    .filter((member) => isFor(whom, member, lineOf(member.departmentId, departments)))
    .map((member) => member.id)
}

/** Takes a member out of a course. What a rule asks for is ended with the rule, not here. */
export async function withdraw(
  ctx: Ctx,
  { enrolmentId }: { readonly enrolmentId: string },
): Promise<Result<{ done: true }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    const [row] = await activeEnrolments(tx, ctx.organisationId, { ids: [enrolmentId] })
    if (!row) return refuse('not_found', 'This enrolment has ended already.')
    if (row.ruleId)
      return refuse('conflict', 'A standing rule enrols this member.', {
        help: 'End the rule, or change whom the course is required of.',
      })
    await endEnrolments(tx, ctx.organisationId, [row.id], { at: ctx.now(), why: 'withdrawn' })
    tell(tx, 'ended', [row])
    return ok({ done: true })
  })
}
