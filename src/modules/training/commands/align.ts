import { newId } from '#kernel/ids.ts'
import { departmentCards, listMembers, memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { isFor, lineOf, type Person } from '../domain/audience.ts'
import { inDays } from '../domain/dates.ts'
import { keyOf, type Plan, planEnrolments, type Want } from '../domain/plan.ts'
import { enrolmentEvent } from '../events.ts'
import {
  activeEnrolments,
  type EnrolmentRow,
  type RuleRow,
  standingRules,
} from '../queries/enrolment-rows.ts'
import { endEnrolments, insertEnrolments, lockEnrolling, updateEnrolments } from '../store/enrolments.ts'
import { watchDue } from './timers.ts'

export interface Scope {
  /** Left out: all courses that rules name. */
  readonly courseIds?: readonly string[] | undefined
  /** Left out: everybody. */
  readonly memberIds?: readonly string[] | undefined
  /** Rules made just now: who is here shares their first date; who comes later gets their own days. */
  readonly newRules?: readonly string[] | undefined
}

/**
 * Brings enrolments in line with the standing rules: enrols whom a rule is for, ends what only a rule that is gone
 * had made. What was arranged by name stays. Run again it changes nothing.
 */
export async function alignEnrolments(ctx: Ctx, tx: WriteTx, scope: Scope): Promise<void> {
  await lockEnrolling(tx, ctx.organisationId)
  const rules = await standingRules(tx, ctx.organisationId, scope.courseIds)
  const rows = await activeEnrolments(tx, ctx.organisationId, scope)
  const plan = planEnrolments(rows, await wish(ctx, rules, await peopleOf(ctx, scope.memberIds)))
  const { zone } = await organisation(ctx)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const dueOf = (ruleId: string | null): Date | null => {
    const rule = ruleId === null ? undefined : byId.get(ruleId)
    if (!rule) return null
    return scope.newRules?.includes(rule.id) ? rule.firstDueAt : inDays(ctx.now(), rule.days, zone)
  }
  await carryOut(ctx, tx, plan, dueOf)
}

/** Active members; others are enrolled when they join. */
async function peopleOf(ctx: Ctx, memberIds: readonly string[] | undefined): Promise<Person[]> {
  const all = memberIds ? [...(await memberCards(ctx, memberIds)).values()] : await listMembers(ctx)
  return all.filter((one) => one.status === 'active')
}

/** What the rules want; of two for the same person and course the one that requires outranks the one that offers. */
async function wish(
  ctx: Ctx,
  rules: readonly RuleRow[],
  people: readonly Person[],
): Promise<Map<string, Want>> {
  const wanted = new Map<string, Want>()
  if (rules.length === 0) return wanted
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  for (const person of people) {
    const line = lineOf(person.departmentId, departments)
    for (const rule of rules) {
      if (!isFor(rule, person, line)) continue
      const { courseId, required } = rule
      const want = { memberId: person.id, courseId, ruleId: rule.id, required }
      const before = wanted.get(keyOf(want))
      if (!before || (required && !before.required)) wanted.set(keyOf(want), want)
    }
  }
  return wanted
}

async function carryOut(
  ctx: Ctx,
  tx: WriteTx,
  plan: Plan<EnrolmentRow>,
  dueOf: (ruleId: string | null) => Date | null,
): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  const ids = (rows: readonly EnrolmentRow[]): string[] => rows.map((row) => row.id)
  await endEnrolments(tx, organisationId, ids(plan.end), { at, why: 'rule' })
  tell(tx, 'ended', plan.end)
  for (const [ruleId, rows] of Map.groupBy(plan.retag, (one) => one.ruleId))
    await updateEnrolments(tx, organisationId, ids(rows.map((one) => one.row)), { ruleId })
  await endEnrolments(tx, organisationId, ids(plan.replace.map((one) => one.row)), { at, why: 'changed' })
  const base = { organisationId, createdAt: at }
  const rows = [
    ...plan.replace.map(({ row, ruleId, required }) => ({
      ...base,
      id: newId(at.getTime()),
      courseId: row.courseId,
      memberId: row.memberId,
      byName: row.byName,
      createdBy: row.createdBy,
      ruleId,
      required,
      dueAt: row.dueAt ?? dueOf(ruleId),
    })),
    ...plan.add.map((want) => ({
      ...base,
      ...want,
      id: newId(at.getTime()),
      byName: false,
      createdBy: null,
      dueAt: dueOf(want.ruleId),
    })),
  ]
  await insertEnrolments(tx, rows)
  tell(tx, 'made', plan.add)
  await watchDue(
    ctx,
    tx,
    rows.map((row) => row.dueAt),
  )
}

/** One fact a course: a directory is large. */
export function tell(
  tx: WriteTx,
  what: 'made' | 'ended',
  rows: readonly { readonly memberId: string; readonly courseId: string }[],
): void {
  for (const [courseId, some] of Map.groupBy(rows, (row) => row.courseId)) {
    const memberId = some.length === 1 ? (some[0]?.memberId ?? null) : null
    tx.emit(enrolmentEvent(what, courseId, { count: some.length, memberId }))
  }
}
