import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { inDays } from '../domain/dates.ts'
import { problemsOf } from '../domain/problems.ts'
import { courseEvent } from '../events.ts'
import { byWhom, mayManage } from '../policy.ts'
import { courseRow, noSuchCourse } from '../queries/course-desk.ts'
import { headOf } from '../queries/course-rows.ts'
import { endCertificatesBy } from '../store/attempts.ts'
import { insertVersion, updateCourse } from '../store/courses.ts'
import { watchCertificate } from './timers.ts'

export interface Publish {
  readonly courseId: string
  /** Whoever holds a certificate does the course again; theirs ends after `days`. */
  readonly again: boolean
  readonly days: number
}

/**
 * Makes the draft the course that people learn from: a new version. Certificates name the version they were earned
 * with; they hold on, unless the course has to be done again.
 */
export async function publishCourse(ctx: Ctx, input: Publish): Promise<Result<{ version: number }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const row = await courseRow(tx, organisationId, input.courseId, true)
    if (!row) return noSuchCourse()
    if (!row.draft) return refuse('conflict', 'There is no draft to publish: nothing was changed.')
    const [problem] = problemsOf(row.draft)
    if (problem) return refuse('invalid', problem.message, { fields: { [problem.where]: problem.message } })
    const version = (row.version ?? 0) + 1
    const again = input.again && row.version !== null
    await insertVersion(tx, {
      organisationId,
      courseId: row.id,
      version,
      head: headOf(row.draft),
      content: row.draft,
      again,
      publishedAt: ctx.now(),
      publishedBy: byWhom(ctx.actor),
    })
    const patch = { version, draft: null, draftAt: null, draftBy: null }
    await updateCourse(tx, organisationId, row.id, patch)
    if (again) await endEarlier(ctx, tx, row.id, input.days)
    tx.emit(courseEvent('published', row.id, version))
    return ok({ version })
  })
}

async function endEarlier(ctx: Ctx, tx: WriteTx, courseId: string, days: number): Promise<void> {
  const end = inDays(ctx.now(), days, (await organisation(ctx)).zone)
  const ending = await endCertificatesBy(tx, ctx.organisationId, courseId, ctx.now(), end)
  if (ending > 0) await watchCertificate(ctx, tx, end)
}
