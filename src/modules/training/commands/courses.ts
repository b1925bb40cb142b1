import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CourseContent, Track } from '../domain/content.ts'
import { type Problem, problemsOf } from '../domain/problems.ts'
import { freeSlug } from '../domain/slug.ts'
import { courseEvent } from '../events.ts'
import { byWhom, mayManage } from '../policy.ts'
import { courseIds, courseRow, noSuchCourse } from '../queries/course-desk.ts'
import { contentOf } from '../queries/course-rows.ts'
import { deleteUnpublished, insertCourse, updateCourse } from '../store/courses.ts'

type Id = { readonly courseId: string }
type Made = Result<{ courseId: string }>

export interface Saved {
  readonly savedAt: string
  /** What keeps it from being published. */
  readonly problems: Problem[]
}

const blank = (title: string, track: Track): CourseContent => ({
  title,
  track,
  depth: 'aware',
  summary: '',
  minutes: 10,
  passPercent: 80,
  draw: 5,
  validMonths: 12,
  lessons: [],
  questions: [],
})

/** Begins a course as a draft that only its makers see. */
export async function createCourse(
  ctx: Ctx,
  input: { readonly title: string; readonly track: Track },
): Promise<Made> {
  return begin(ctx, blank(input.title, input.track))
}

/** A course of one's own that begins as another one stands now. */
export async function copyCourse(ctx: Ctx, { courseId }: Id): Promise<Made> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  const from = await ctx.read(async (tx) => {
    const row = await courseRow(tx, ctx.organisationId, courseId)
    if (!row) return null
    return row.draft ?? (await contentOf(tx, ctx.organisationId, courseId, row.version ?? 0))
  })
  return from ? begin(ctx, { ...from, title: `Copy of ${from.title}`.slice(0, 120) }) : noSuchCourse()
}

/** Puts a new course in as a draft; `id` when the caller has one that is free. */
export async function begin(ctx: Ctx, draft: CourseContent, id?: string): Promise<Made> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Made> => {
    const { organisationId } = ctx
    const taken = await courseIds(tx, organisationId)
    const courseId = id ?? freeSlug(draft.title, taken, 'course')
    const at = ctx.now()
    const by = byWhom(ctx.actor)
    const made = await insertCourse(tx, {
      organisationId,
      id: courseId,
      origin: 'own',
      draft,
      draftAt: at,
      draftBy: by,
      createdAt: at,
      createdBy: by,
    })
    if (!made) return refuse('conflict', 'Somebody made a course of this name at the same moment. Try again.')
    tx.emit(courseEvent('changed', courseId, null))
    return ok({ courseId })
  })
}

/**
 * Keeps what the editor holds. Learners see nothing of it until it is published.
 * @param input.seen when the draft was last saved as the editor knows it (ISO), so that nobody overwrites another
 */
export async function saveDraft(
  ctx: Ctx,
  input: Id & { readonly content: CourseContent; readonly seen: string | null },
): Promise<Result<Saved>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<Saved>> => {
    const row = await courseRow(tx, ctx.organisationId, input.courseId, true)
    if (!row) return noSuchCourse()
    if ((row.draftAt?.toISOString() ?? null) !== input.seen)
      return refuse('stale', 'Somebody else changed this draft. Load it again before you go on.')
    const at = ctx.now()
    await updateCourse(tx, ctx.organisationId, input.courseId, {
      draft: input.content,
      draftAt: at,
      draftBy: byWhom(ctx.actor),
    })
    tx.emit(courseEvent('changed', input.courseId, row.version))
    return ok({ savedAt: at.toISOString(), problems: problemsOf(input.content) })
  })
}

/** Throws the draft away: the published course stands; one that was never published goes. */
export async function discardDraft(ctx: Ctx, { courseId }: Id): Promise<Result<{ gone: boolean }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ gone: boolean }>> => {
    const row = await courseRow(tx, ctx.organisationId, courseId, true)
    if (!row) return noSuchCourse()
    if (row.version === null) await deleteUnpublished(tx, ctx.organisationId, courseId)
    else await updateCourse(tx, ctx.organisationId, courseId, { draft: null, draftAt: null, draftBy: null })
    tx.emit(courseEvent(row.version === null ? 'removed' : 'changed', courseId, row.version))
    return ok({ gone: row.version === null })
  })
}

/** Takes a course out of the catalogue, or puts it back. Certificates stay as they are. */
export async function hideCourse(
  ctx: Ctx,
  input: Id & { readonly hidden: boolean },
): Promise<Result<{ hidden: boolean }>> {
  const refusal = await mayManage(ctx)
  if (refusal) return refusal
  return ctx.write(async (tx): Promise<Result<{ hidden: boolean }>> => {
    const row = await courseRow(tx, ctx.organisationId, input.courseId, true)
    if (!row) return noSuchCourse()
    if (row.version === null)
      return refuse('conflict', 'This course was never published, so nobody sees it anyway.')
    if ((row.hiddenAt !== null) !== input.hidden) {
      await updateCourse(tx, ctx.organisationId, input.courseId, {
        hiddenAt: input.hidden ? ctx.now() : null,
      })
      tx.emit(courseEvent(input.hidden ? 'hidden' : 'shown', input.courseId, row.version))
    }
    return ok({ hidden: input.hidden })
  })
}
