import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Depth } from '../domain/content.ts'
import { pathEvent } from '../events.ts'
import { mayManage } from '../policy.ts'
import { openCourses } from '../queries/course-rows.ts'
import { pathById } from '../queries/paths.ts'
import { deletePath, putPath } from '../store/courses.ts'

export interface PathInput {
  /** Null: a new path. */
  readonly id: string | null
  readonly name: string
  readonly summary: string
  readonly depth: Depth
  readonly kinds: readonly string[]
  readonly roles: readonly string[]
  readonly courseIds: readonly string[]
}

/** Writes a path: courses in order, for whom, how deep. Enrolments that were made by it stay. */
export async function savePath(ctx: Ctx, input: PathInput): Promise<Result<{ id: string }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const before = input.id ? await pathById(tx, ctx.organisationId, input.id) : null
    if (input.id && !before) return refuse('not_found', 'This path does not exist any more.')
    const offered = new Set((await openCourses(tx, ctx.organisationId)).map((course) => course.id))
    const stray = input.courseIds.find((id) => !offered.has(id) && !before?.courseIds.includes(id))
    if (stray)
      return refuse('invalid', 'One of these courses is not offered.', {
        fields: { courseIds: `“${stray}” is hidden, or not published yet.` },
      })
    const id = before?.id ?? newId(ctx.now().getTime())
    await putPath(tx, {
      ...input,
      organisationId: ctx.organisationId,
      id,
      key: before?.key ?? null,
      kinds: [...input.kinds],
      roles: [...input.roles],
      courseIds: [...new Set(input.courseIds)],
      changedAt: ctx.now(),
    })
    tx.emit(pathEvent('changed', id))
    return ok({ id })
  })
}

export async function removePath(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<{ done: true }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    if (!(await deletePath(tx, ctx.organisationId, id)))
      return refuse('not_found', 'This path does not exist any more.')
    tx.emit(pathEvent('removed', id))
    return ok({ done: true })
  })
}
