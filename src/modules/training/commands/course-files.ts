import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { readCourseFile, writeCourseFile } from '../domain/course-file.ts'
import { mayManage } from '../policy.ts'
import { courseRow, noSuchCourse } from '../queries/course-desk.ts'
import { contentOf } from '../queries/course-rows.ts'
import { begin, saveDraft } from './courses.ts'

/**
 * Takes a course from its file, as a draft: a new course, or the next version of the one with this id. A file with a
 * mistake is refused whole, with every problem by its line (`fields`, key `line-12`).
 */
export async function importCourse(
  ctx: Ctx,
  input: { readonly file: string },
): Promise<Result<{ courseId: string; before: boolean }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const read = readCourseFile(input.file)
  if (!read.ok) {
    const fields: Record<string, string> = {}
    for (const { line, message } of read.problems.slice(0, 50))
      fields[`line-${line}`] = `Line ${line}: ${message}`
    const n = read.problems.length
    return refuse(
      'invalid',
      `This file cannot be read: ${n === 1 ? 'one line needs' : `${n} lines need`} a change.`,
      {
        fields,
      },
    )
  }
  return ctx.write(async (tx): Promise<Result<{ courseId: string; before: boolean }>> => {
    const row = await courseRow(tx, ctx.organisationId, read.id, true)
    if (!row) {
      const made = await begin(ctx, read.content, read.id)
      return made.ok ? ok({ courseId: read.id, before: false }) : made
    }
    const seen = row.draftAt?.toISOString() ?? null
    const saved = await saveDraft(ctx, { courseId: read.id, content: read.content, seen })
    return saved.ok ? ok({ courseId: read.id, before: true }) : saved
  })
}

/** The course as one Markdown file: its draft when there is one, else what is published. */
export async function exportCourse(
  ctx: Ctx,
  { courseId }: { readonly courseId: string },
): Promise<Result<{ name: string; file: string }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.read(async (tx): Promise<Result<{ name: string; file: string }>> => {
    const row = await courseRow(tx, ctx.organisationId, courseId)
    const content = row?.draft ?? (await contentOf(tx, ctx.organisationId, courseId, row?.version ?? 0))
    if (!row || !content) return noSuchCourse()
    return ok({ name: `${courseId}.md`, file: writeCourseFile(courseId, content) })
  })
}
