import { ok, type Result } from '#kernel/result.ts'
import { courseCards } from '#modules/training/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mayManage } from '../policy.ts'

/** Titles of the courses a plan offers; one that is gone is left out. */
export async function courseTitles(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = new Set(ids)
  const cards = await courseCards(ctx)
  return new Map(cards.filter(({ id }) => wanted.has(id)).map(({ id, title }) => [id, title]))
}

/** Courses a plan can offer: those that can be taken now. */
export async function courses(ctx: Ctx): Promise<Result<{ courses: { id: string; title: string }[] }>> {
  const allowed = await mayManage(ctx)
  if (!allowed.ok) return allowed
  const open = (await courseCards(ctx)).filter(({ published }) => published)
  return ok({ courses: open.map(({ id, title }) => ({ id, title })) })
}
