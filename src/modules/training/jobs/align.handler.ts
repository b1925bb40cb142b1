import type { Ctx } from '#platform/ctx.ts'
import { alignEnrolments } from '../commands/align.ts'

/** One course a transaction: each is whole, and a run that comes back finds the others done. */
export async function align(
  ctx: Ctx,
  data: { readonly courseIds: readonly string[]; readonly newRules: readonly string[] },
): Promise<void> {
  for (const courseId of data.courseIds)
    await ctx.write((tx) => alignEnrolments(ctx, tx, { courseIds: [courseId], newRules: data.newRules }))
}
