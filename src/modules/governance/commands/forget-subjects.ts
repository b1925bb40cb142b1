import type { Ctx } from '#platform/ctx.ts'
import { forgetWords } from '../store/forget.ts'

/** What these subjects said is not kept any longer; what was decided about them is. */
export async function forgetSubjects(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length > 0) await ctx.write((tx) => forgetWords(tx, ctx.organisationId, subjectIds))
}
