import type { Ctx } from '#platform/ctx.ts'
import type { Track } from '../domain/content.ts'
import { allPublished } from './course-rows.ts'
import { activeEnrolments } from './enrolment-rows.ts'

export interface CourseCard {
  readonly id: string
  readonly title: string
  readonly track: Track
  readonly published: boolean
}

/** Courses that were ever published; `published` false: hidden now, nobody can take it. */
export async function courseCards(ctx: Ctx): Promise<CourseCard[]> {
  const rows = await ctx.read((tx) => allPublished(tx, ctx.organisationId))
  return rows.map(({ id, head, hiddenAt }) => ({
    id,
    title: head.title,
    track: head.track,
    published: hiddenAt === null,
  }))
}

/** Which courses are required of members now, whether or not they have done them. */
export async function requiredCourses(
  ctx: Ctx,
  memberIds: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>(memberIds.map((id) => [id, []]))
  if (memberIds.length === 0) return found
  const rows = await ctx.read((tx) =>
    activeEnrolments(tx, ctx.organisationId, { memberIds: [...new Set(memberIds)] }),
  )
  for (const row of rows) if (row.required) found.get(row.memberId)?.push(row.courseId)
  return found
}
