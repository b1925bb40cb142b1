import { eq } from 'drizzle-orm'
import { type MemberActor, may } from '#kernel/actor.ts'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DueCard, Mine, MyCourse } from '../contract/shapes.ts'
import { lineOf } from '../domain/audience.ts'
import { isRefused, learner } from '../policy.ts'
import { paths } from '../tables.ts'
import { certificateCards } from './certificates.ts'
import { dueCards, type Learner, learnerOf, readOf, standingOf } from './learner.ts'

/** My courses: what is due, the catalogue by track, my paths, my certificates. */
export async function listMine(ctx: Ctx): Promise<Result<Mine>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  const desk = await learnerOf(ctx, me.memberId)
  return ok({
    due: dueCards(desk, ctx.now()),
    courses: catalogue(desk, ctx.now()),
    paths: await myPaths(ctx, me, desk),
    certificates: await certificateCards(ctx, desk.certificates),
    mayManage: may(ctx.actor, 'training.manage'),
  })
}

/** What waits for me, for Today. */
export async function listDue(ctx: Ctx): Promise<Result<{ due: DueCard[] }>> {
  const me = learner(ctx.actor)
  if (isRefused(me)) return me
  return ok({ due: dueCards(await learnerOf(ctx, me.memberId), ctx.now()) })
}

function catalogue(desk: Learner, now: Date): MyCourse[] {
  return desk.courses.map((course) => ({
    id: course.id,
    title: course.head.title,
    summary: course.head.summary,
    track: course.head.track,
    depth: course.head.depth,
    minutes: course.head.minutes,
    lessons: course.head.lessons.length,
    lessonsRead: readOf(desk, course),
    state: standingOf(desk, course.id, now),
    dueAt: desk.enrolments.get(course.id)?.dueAt?.toISOString() ?? null,
    certified: desk.held.has(course.id),
  }))
}

/** Paths meant for the member's roles or kind of department; a path for nobody in particular is for all. */
async function myPaths(ctx: Ctx, me: MemberActor, desk: Learner): Promise<Mine['paths']> {
  const rows = await ctx.read((tx) =>
    tx.select().from(paths).where(eq(paths.organisationId, ctx.organisationId)).orderBy(paths.name),
  )
  if (rows.length === 0) return []
  const roles = (await memberCards(ctx, [me.memberId])).get(me.memberId)?.roles ?? []
  const departments = new Map((await departmentCards(ctx)).map((card) => [card.id, card]))
  const kinds = lineOf(me.departmentId, departments).flatMap((id) => departments.get(id)?.kind ?? [])
  const courses = new Map(desk.courses.map((course) => [course.id, course]))
  const order = { aware: 0, able: 1, expert: 2 }
  return rows
    .filter(
      (path) =>
        (path.kinds.length === 0 && path.roles.length === 0) ||
        path.kinds.some((kind) => kinds.some((own) => own === kind)) ||
        path.roles.some((role) => roles.some((own) => own === role)),
    )
    .sort((a, b) => order[a.depth] - order[b.depth])
    .map(({ id, name, summary, depth, courseIds }) => ({
      id,
      name,
      summary,
      depth,
      courses: courseIds.flatMap((courseId) => {
        const course = courses.get(courseId)
        return course ? [{ id: courseId, title: course.head.title, certified: desk.held.has(courseId) }] : []
      }),
    }))
    .filter((path) => path.courses.length > 0)
}
