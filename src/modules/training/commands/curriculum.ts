import { readdir, readFile } from 'node:fs/promises'
import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CourseContent } from '../domain/content.ts'
import { readCourseFile } from '../domain/course-file.ts'
import { curriculumPaths } from '../domain/curriculum-paths.ts'
import { curriculumInstalled } from '../events.ts'
import { byWhom, mayManage } from '../policy.ts'
import { headOf } from '../queries/course-rows.ts'
import { insertBuiltInPath, insertCourse, insertVersion } from '../store/courses.ts'

const folder = new URL('../curriculum/', import.meta.url)

interface BuiltIn {
  readonly id: string
  readonly content: CourseContent
}

let known: Promise<readonly BuiltIn[]> | undefined

/** The courses that come with Weft, in the order of their files. A file that cannot be read is a bug and throws. */
export function curriculum(): Promise<readonly BuiltIn[]> {
  known ??= readAll()
  return known
}

async function readAll(): Promise<readonly BuiltIn[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    names.map(async (name) => {
      const file = readCourseFile(await readFile(new URL(name, folder), 'utf8'))
      if (file.ok) return { id: file.id, content: file.content }
      throw new Error(`${name}: ${file.problems.map((one) => `line ${one.line}: ${one.message}`).join(' ')}`)
    }),
  )
}

/**
 * Brings the starter curriculum into the organisation as published courses it may edit, hide or copy. What is there
 * already stays as it is, also when it was edited or hidden. `installed`: how many courses are new.
 */
export async function installCurriculum(ctx: Ctx): Promise<Result<{ installed: number }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const all = await curriculum()
  const { organisationId } = ctx
  const at = ctx.now()
  const by = byWhom(ctx.actor)
  return ctx.write(async (tx): Promise<Result<{ installed: number }>> => {
    const made: string[] = []
    for (const [index, { id, content }] of all.entries()) {
      // The catalogue is in the order of arrival: the files' order.
      const createdAt = new Date(at.getTime() + index)
      const row = { organisationId, id, origin: 'built-in' as const, version: 1, createdAt, createdBy: by }
      if (!(await insertCourse(tx, row))) continue
      await insertVersion(tx, {
        organisationId,
        courseId: id,
        version: 1,
        head: headOf(content),
        content,
        again: false,
        publishedAt: at,
        publishedBy: by,
      })
      made.push(id)
    }
    for (const { kinds, roles, courseIds, ...path } of curriculumPaths)
      await insertBuiltInPath(tx, {
        ...path,
        organisationId,
        id: newId(at.getTime()),
        kinds: [...kinds],
        roles: [...roles],
        courseIds: [...courseIds],
        changedAt: at,
      })
    if (made.length > 0) tx.emit(curriculumInstalled(organisationId, made))
    return ok({ installed: made.length })
  })
}
