import { listMembers } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { stateOf } from '../domain/standing.ts'
import { heldRows, longest } from './certificates.ts'
import { openCourses } from './course-rows.ts'
import { below } from './departments.ts'
import { activeEnrolments } from './enrolment-rows.ts'

export interface Head {
  readonly id: string
  readonly name: string
  readonly departmentName: string | null
  /** May open the catalogue: has joined, and there is a course in each track. */
  readonly available: boolean
  /** How many courses are required, and how many of them are certified now. */
  readonly required: number
  readonly certified: number
}

/** Everybody in the directory now, the invited included, with what they can learn and have done. */
export async function heads(ctx: Ctx, departmentId: string | null): Promise<Head[]> {
  const { organisationId } = ctx
  const now = ctx.now()
  const [courses, rows, held] = await ctx.read(async (tx) => [
    await openCourses(tx, organisationId),
    (await activeEnrolments(tx, organisationId, {})).filter((row) => row.required),
    longest(await heldRows(tx, organisationId, null, now)),
  ])
  const both = new Set(courses.map((course) => course.head.track)).size === 2
  const counts = new Map<string, { required: number; certified: number }>()
  for (const row of rows) {
    const count = counts.get(row.memberId) ?? { required: 0, certified: 0 }
    count.required += 1
    const done = stateOf(null, held.get(`${row.memberId}/${row.courseId}`) ?? null, now) === 'done'
    if (done) count.certified += 1
    counts.set(row.memberId, count)
  }
  const inside = departmentId ? await below(ctx, departmentId) : null
  return (await listMembers(ctx))
    .filter((member) => !inside || (member.departmentId !== null && inside.has(member.departmentId)))
    .map((member) => ({
      id: member.id,
      name: member.name,
      departmentName: member.departmentName,
      available: both && member.status === 'active',
      ...(counts.get(member.id) ?? { required: 0, certified: 0 }),
    }))
}

export interface HeadCount {
  readonly people: number
  readonly available: number
  /** People of whom something is required. */
  readonly asked: number
  /** People who hold a certificate of everything that is required of them, and of at least one course. */
  readonly completed: number
}

export const isComplete = (head: Head): boolean => head.required > 0 && head.certified === head.required

/** Two figures that are often confused: whom the training is open to, and who has completed it. */
export async function headCount(ctx: Ctx, departmentId: string | null): Promise<HeadCount> {
  const all = await heads(ctx, departmentId)
  return {
    people: all.length,
    available: all.filter((head) => head.available).length,
    asked: all.filter((head) => head.required > 0).length,
    completed: all.filter(isComplete).length,
  }
}
