import { gramsOf } from '#modules/originality/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { forgetAnswers, insertAnswerText } from '../store.ts'

const DAYS = 90

/** Remembers what an answer said, as hashes of its runs of five words, for 90 days; said again it changes nothing. */
export async function noteAnswer(
  ctx: Ctx,
  said: {
    readonly postId: string
    readonly conversationId: string
    readonly text: string
    readonly at: Date
  },
): Promise<void> {
  const { text, ...row } = said
  const before = new Date(ctx.now().getTime() - DAYS * 86_400_000)
  await ctx.write(async (tx) => {
    await insertAnswerText(tx, { ...row, organisationId: ctx.organisationId, grams: gramsOf(text) })
    await forgetAnswers(tx, ctx.organisationId, before)
  })
}
