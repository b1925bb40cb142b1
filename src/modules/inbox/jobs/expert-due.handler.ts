import { and, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { expertEvent } from '../events.ts'
import { changeOpenQuestion } from '../store/experts.ts'
import { expertQuestions } from '../tables/experts.ts'

interface Due {
  readonly questionId: string
  readonly step: 'remind' | 'late'
}

/** Says it once for each step; the letter follows from the fact. */
export async function expertDue(ctx: Ctx, { questionId, step }: Due): Promise<void> {
  await ctx.write(async (tx) => {
    const [row] = await tx
      .select()
      .from(expertQuestions)
      .where(and(eq(expertQuestions.organisationId, ctx.organisationId), eq(expertQuestions.id, questionId)))
      .for('update')
    const done = step === 'remind' ? row?.remindedAt : row?.lateAt
    if (row?.state !== 'open' || done) return
    const at = ctx.now()
    const change = step === 'remind' ? { remindedAt: at } : { lateAt: at }
    const changed = await changeOpenQuestion(tx, ctx.organisationId, questionId, change)
    if (changed) tx.emit(expertEvent(step === 'remind' ? 'reminded' : 'late', changed))
  })
}
