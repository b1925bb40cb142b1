import { forgetSubjects } from '#modules/governance/index.ts'
import { forgetText } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { forgetPostWords } from '../store/forget.ts'

/** Somebody outside is erased: what we answered them is not kept either, nor where consent was asked for it. */
export async function forgetReplies(ctx: Ctx, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return
  await ctx.write(async (tx) => {
    const gone = await forgetPostWords(tx, ctx.organisationId, postIds)
    await forgetText(ctx, gone)
    await forgetSubjects(ctx, gone)
  })
}
