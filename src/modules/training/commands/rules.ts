import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { listMembers, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Target } from '../domain/audience.ts'
import { inDays } from '../domain/dates.ts'
import { ruleEvent } from '../events.ts'
import { alignJob } from '../jobs/align.ts'
import { byWhom, mayManage } from '../policy.ts'
import { openCourses } from '../queries/course-rows.ts'
import { activeEnrolments, standingRules } from '../queries/enrolment-rows.ts'
import { endRuleRow, insertRule, lockEnrolling } from '../store/enrolments.ts'
import { alignEnrolments } from './align.ts'

/** `enrolled`: how many enrolments are new; null: a large directory is being enrolled after this answer. */
export interface Enrolled {
  readonly enrolled: number | null
}

/** Beyond this many enrolments a page should not wait. */
const AT_ONCE = 3000
interface NewRule {
  readonly target: Target
  readonly required: boolean
  readonly days: number
  readonly first: Date
}

/** Makes standing rules in place of those for the same target, and enrols whom they are for. */
export async function setRules(
  ctx: Ctx,
  tx: WriteTx,
  courseIds: readonly string[],
  wanted: readonly NewRule[],
): Promise<Result<Enrolled>> {
  const { organisationId } = ctx
  const standing = await standingRules(tx, organisationId, courseIds)
  const by = byWhom(ctx.actor)
  const newRules: string[] = []
  for (const courseId of courseIds)
    for (const { target, required, days, first } of wanted) {
      const before = standing.find(
        (rule) =>
          rule.courseId === courseId && rule.target === target.target && rule.targetId === target.targetId,
      )
      if (before) await endRuleRow(tx, organisationId, before.id, ctx.now(), by)
      const id = newId(ctx.now().getTime())
      await insertRule(tx, {
        organisationId,
        id,
        courseId,
        ...target,
        required: required || before?.required === true,
        days,
        firstDueAt: first,
        createdAt: ctx.now(),
        createdBy: by,
      })
      tx.emit(ruleEvent('set', { id, courseId, target: target.target, required }))
      newRules.push(id)
    }
  return settle(ctx, tx, courseIds, newRules)
}

/** Enrols at once what is little; leaves what is much to a job. */
async function settle(
  ctx: Ctx,
  tx: WriteTx,
  courseIds: readonly string[],
  newRules: readonly string[],
): Promise<Result<Enrolled>> {
  const people = await listMembers(ctx)
  if (people.length * courseIds.length > AT_ONCE) {
    await tx.enqueue(alignJob, { courseIds: [...courseIds], newRules: [...newRules] })
    return ok({ enrolled: null })
  }
  const count = async (): Promise<number> =>
    (await activeEnrolments(tx, ctx.organisationId, { courseIds })).length
  const before = await count()
  await alignEnrolments(ctx, tx, { courseIds, newRules })
  return ok({ enrolled: Math.max(0, (await count()) - before) })
}

export interface Required {
  readonly courseId: string
  readonly everybody: boolean
  readonly roles: readonly string[]
  readonly departmentIds: readonly string[]
  /** How many days people have for it. */
  readonly days: number
}

/** Says of whom a course is required: it replaces what was said before. Nobody: the course is free again. */
export async function setRequired(ctx: Ctx, input: Required): Promise<Result<Enrolled>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { zone } = await organisation(ctx)
  return ctx.write(async (tx): Promise<Result<Enrolled>> => {
    const { courseId, days } = input
    await lockEnrolling(tx, ctx.organisationId)
    const offered = (await openCourses(tx, ctx.organisationId)).some((course) => course.id === courseId)
    if (!offered) return refuse('conflict', 'This course is not offered, so it cannot be required.')
    const first = inDays(ctx.now(), days, zone)
    const targets: Target[] = [
      ...(input.everybody ? [{ target: 'everybody', targetId: null } as const] : []),
      ...input.departmentIds.map((targetId) => ({ target: 'department', targetId }) as const),
      ...input.roles.map((targetId) => ({ target: 'role', targetId }) as const),
    ]
    const keyed = new Set(targets.map((one) => `${one.target}/${one.targetId}`))
    const before = (await standingRules(tx, ctx.organisationId, [courseId])).filter((rule) => rule.required)
    for (const rule of before)
      if (!keyed.has(`${rule.target}/${rule.targetId}`)) {
        await endRuleRow(tx, ctx.organisationId, rule.id, ctx.now(), byWhom(ctx.actor))
        tx.emit(ruleEvent('ended', rule))
      }
    const kept = new Set(
      before.filter((rule) => rule.days === days).map((rule) => `${rule.target}/${rule.targetId}`),
    )
    const wanted = targets
      .filter((target) => !kept.has(`${target.target}/${target.targetId}`))
      .map((target) => ({ target, required: true, days, first }))
    return setRules(ctx, tx, [courseId], wanted)
  })
}

/** Ends a standing rule; enrolments that only it had made end with it. */
export async function endRule(
  ctx: Ctx,
  { ruleId }: { readonly ruleId: string },
): Promise<Result<{ done: true }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    await lockEnrolling(tx, ctx.organisationId)
    const rule = (await standingRules(tx, ctx.organisationId)).find((one) => one.id === ruleId)
    if (!rule || !(await endRuleRow(tx, ctx.organisationId, ruleId, ctx.now(), byWhom(ctx.actor))))
      return refuse('not_found', 'This rule has ended already.')
    tx.emit(ruleEvent('ended', rule))
    const settled = await settle(ctx, tx, [rule.courseId], [])
    return settled.ok ? ok({ done: true }) : settled
  })
}
