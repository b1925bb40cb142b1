import type { Ctx } from '#platform/ctx.ts'
import { textMeasured } from '../events.ts'
import { nearestBefore } from '../queries/nearest-before.ts'
import { keepLikeness } from '../store/likeness.ts'

export interface MeasuredText {
  /** The post whose words `noteText` remembered. */
  readonly subjectId: string
  /** Posts it is not held against: those that went out of the same draft. */
  readonly exceptSubjects: readonly string[]
}

/**
 * Measures how much of a post was said in the 180 days before it, against every earlier text, and keeps it. Nothing
 * happens for what is not remembered (shorter than five words, or too long ago). Doing it twice changes nothing.
 */
export async function measureText(ctx: Ctx, { subjectId, exceptSubjects }: MeasuredText): Promise<void> {
  await ctx.write(async (tx) => {
    const nearest = await nearestBefore(ctx, subjectId, exceptSubjects)
    if (nearest === null) return
    const { organisationId } = ctx
    await keepLikeness(tx, { organisationId, subjectId, ...nearest, measuredAt: ctx.now() })
    tx.emit(textMeasured(subjectId))
  })
}
