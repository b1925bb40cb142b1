import { asc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DeskCourse, EditCourse, PathCard, RuleCard } from '../contract/manage.ts'
import { problemsOf } from '../domain/problems.ts'
import { mayManage } from '../policy.ts'
import { courses } from '../tables.ts'
import { courseRow, noSuchCourse, versionsOf } from './course-desk.ts'
import { allPublished, contentOf } from './course-rows.ts'
import { type RuleRow, standingRules } from './enrolment-rows.ts'
import { allPaths } from './paths.ts'
import { tallyByCourse } from './tally.ts'

/** Every course as its makers see it, with how people stand in it, and the standing rules. */
export async function deskCourses(
  ctx: Ctx,
): Promise<Result<{ courses: DeskCourse[]; rules: RuleCard[]; paths: PathCard[] }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { organisationId } = ctx
  const [rows, published, rules, tally, paths] = await ctx.read(async (tx) => [
    await tx
      .select()
      .from(courses)
      .where(eq(courses.organisationId, organisationId))
      .orderBy(asc(courses.createdAt), asc(courses.id)),
    new Map((await allPublished(tx, organisationId)).map((course) => [course.id, course])),
    await standingRules(tx, organisationId),
    await tallyByCourse(tx, organisationId, ctx.now()),
    await allPaths(tx, organisationId),
  ])
  const cards = await ruleCards(ctx, rules)
  return ok({
    courses: rows.map((row) => {
      const known = published.get(row.id)
      const shown = known?.head ?? row.draft
      const count = tally.get(row.id) ?? { enrolled: 0, done: 0, overdue: 0 }
      return {
        id: row.id,
        title: shown?.title ?? row.id,
        track: shown?.track ?? 'strategy',
        depth: shown?.depth ?? 'aware',
        origin: row.origin,
        version: row.version,
        publishedAt: known?.publishedAt.toISOString() ?? null,
        draftAt: row.draftAt?.toISOString() ?? null,
        hidden: row.hiddenAt !== null,
        ...count,
        required: requiredOf(rules.filter((rule) => rule.courseId === row.id && rule.required)),
      }
    }),
    rules: cards,
    paths: paths.map(({ id, name, summary, depth, kinds, roles, courseIds }) => ({
      id,
      name,
      summary,
      depth,
      kinds,
      roles,
      courseIds,
    })),
  })
}

function requiredOf(rules: readonly RuleRow[]): DeskCourse['required'] {
  const of = (target: RuleRow['target']): string[] =>
    rules.filter((rule) => rule.target === target).flatMap((rule) => rule.targetId ?? [])
  return {
    everybody: rules.some((rule) => rule.target === 'everybody'),
    roles: of('role'),
    departmentIds: of('department'),
    days: rules[0]?.days ?? null,
  }
}

async function ruleCards(ctx: Ctx, rules: readonly RuleRow[]): Promise<RuleCard[]> {
  if (rules.length === 0) return []
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card.name]))
  return rules.map((rule) => ({
    id: rule.id,
    courseId: rule.courseId,
    target: rule.target,
    targetId: rule.targetId,
    targetName:
      rule.target === 'department'
        ? (departments.get(rule.targetId ?? '') ?? 'A department that is gone')
        : null,
    required: rule.required,
    days: rule.days,
    since: rule.createdAt.toISOString(),
  }))
}

/** One course for its editor: the draft, or what is published when there is none. */
export async function editCourse(
  ctx: Ctx,
  { courseId }: { readonly courseId: string },
): Promise<Result<EditCourse>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.read(async (tx): Promise<Result<EditCourse>> => {
    const row = await courseRow(tx, ctx.organisationId, courseId)
    const content = row?.draft ?? (await contentOf(tx, ctx.organisationId, courseId, row?.version ?? 0))
    if (!row || !content) return noSuchCourse()
    const history = await versionsOf(tx, ctx.organisationId, courseId)
    const people = await memberCards(
      ctx,
      [row.draftBy, ...history.map((one) => one.publishedBy)].flatMap((id) => id ?? []),
    )
    return ok({
      id: row.id,
      origin: row.origin,
      version: row.version,
      hidden: row.hiddenAt !== null,
      content,
      draftAt: row.draftAt?.toISOString() ?? null,
      draftBy: row.draftBy ? (people.get(row.draftBy)?.name ?? 'Somebody who left') : null,
      problems: problemsOf(content),
      versions: history.map((one) => ({
        version: one.version,
        again: one.again,
        publishedAt: one.publishedAt.toISOString(),
        publishedBy: one.publishedBy ? (people.get(one.publishedBy)?.name ?? 'Somebody who left') : null,
      })),
    })
  })
}
