import type { Ctx } from '#platform/ctx.ts'
import { gramsOf } from '../domain/grams.ts'
import { REMEMBERED_DAYS } from '../domain/jaccard.ts'
import { forgetLikeness } from '../store/likeness.ts'
import { deleteSaid, insertSaid } from '../store/said.ts'

export interface NotedText {
  /** The post that said it. */
  readonly subjectId: string
  readonly channelId: string
  /** All its words; those of a thread’s further posts are texts of their own. */
  readonly text: string
  /** When it went out. */
  readonly at: Date
}

/**
 * Remembers what a post of ours said, in the caller’s transaction; said again for the same post it takes the place of what
 * was noted. Texts of less than five words are too short to be told apart and are not kept. Of what is older than 180
 * days a little is forgotten each time.
 */
export async function noteText(ctx: Ctx, noted: NotedText): Promise<void> {
  const { organisationId } = ctx
  const grams = gramsOf(noted.text)
  const before = new Date(ctx.now().getTime() - REMEMBERED_DAYS * 86_400_000)
  await ctx.write(async (tx) => {
    await deleteSaid(tx, organisationId, { subjectIds: [noted.subjectId] })
    await deleteSaid(tx, organisationId, { before, most: 5 })
    const { subjectId, channelId, at } = noted
    if (grams.length > 0 && at >= before)
      await insertSaid(tx, { organisationId, subjectId, channelId, at, grams })
  })
}

/** Forgets what these posts said: they were taken back. */
export async function forgetText(ctx: Ctx, subjectIds: readonly string[]): Promise<void> {
  if (subjectIds.length === 0) return
  await ctx.write(async (tx) => {
    await deleteSaid(tx, ctx.organisationId, { subjectIds })
    await forgetLikeness(tx, ctx.organisationId, subjectIds)
  })
}
