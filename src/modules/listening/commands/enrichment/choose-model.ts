import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { modelChosen } from '../../events.ts'
import { readLatelyJob } from '../../jobs/read-lately.ts'
import { trainJob } from '../../jobs/train.ts'
import type { LearnedFact } from '../../learning/facts.ts'
import { FEWEST_EXAMPLES, FEWEST_OF_KIND, FEWEST_OF_LANGUAGE, lessonFrom } from '../../learning/learn.ts'
import { withEverybodysEyes } from '../../matching/open-eyes.ts'
import { mayManageListening } from '../../policy.ts'
import { ownExamples } from '../../queries/enrichment/examples.ts'
import { activateModel, retireModel } from '../../store/models.ts'
import { learnedModel } from '../../tables-learning.ts'

/** Learns again now, in the background; refused where there is too little to learn from. */
export async function learnNow(
  ctx: Ctx,
  { fact }: { readonly fact: LearnedFact },
): Promise<Result<{ queued: boolean }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const lesson = lessonFrom(await ownExamples(await withEverybodysEyes(ctx), fact, () => false))
  if (!lesson.enough)
    return refuse(
      'invalid',
      `There are ${lesson.usable} corrections to learn from; ${FEWEST_EXAMPLES} are needed, with ${FEWEST_OF_KIND} of at least two answers and ${FEWEST_OF_LANGUAGE} in a language.`,
      { help: 'Put more posts right in the stream; it learns by itself when there are enough.' },
    )
  return ctx.write(async (tx) => {
    await tx.enqueue(trainJob, { fact })
    return ok({ queued: true })
  })
}

/** Goes back to a version that was in use, or with null to the rules alone; what was heard lately is read again. */
export async function chooseModel(
  ctx: Ctx,
  { fact, version }: { readonly fact: LearnedFact; readonly version: number | null },
): Promise<Result<{ version: number | null }>> {
  const allowed = await mayManageListening(ctx)
  if (!allowed.ok) return allowed
  const by = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  return ctx.write(async (tx) => {
    if (version === null) await retireModel(tx, ctx.organisationId, fact, by, ctx.now())
    else {
      const [model] = await tx
        .select({ state: learnedModel.state })
        .from(learnedModel)
        .where(
          and(
            eq(learnedModel.organisationId, ctx.organisationId),
            eq(learnedModel.fact, fact),
            eq(learnedModel.version, version),
          ),
        )
        .for('update')
      if (!model) return refuse('not_found', 'This version does not exist.')
      if (model.state !== 'active' && model.state !== 'retired')
        return refuse('conflict', 'This version was not better than what was in use, so it cannot be used.')
      await activateModel(tx, ctx.organisationId, { fact, version }, by, ctx.now())
    }
    tx.emit(modelChosen(fact, version))
    await tx.enqueue(readLatelyJob, {})
    return ok({ version })
  })
}
