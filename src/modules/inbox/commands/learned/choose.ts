import { and, desc, eq, inArray } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { desksLearned } from '../../events.ts'
import { learnDesksJob } from '../../jobs/learn-desks.ts'
import { FEWEST_EXAMPLES } from '../../learning/lesson.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { countExamples } from '../../queries/learned/examples.ts'
import { activate, learnAt, setUsed } from '../../store/desk-models.ts'
import { deskModels } from '../../tables/assignment.ts'

/** After a hand-over it is learned again at the earliest so much later, with all that happened until then. */
const REST_MS = 6 * 3_600_000

/**
 * Says whether what was learned is used, and which: the newest that is good enough, or an earlier one. From then on a better
 * one takes its place by itself; without it, routing is as it was before.
 */
export async function chooseLearned(
  ctx: Ctx,
  input: { readonly used: boolean; readonly version?: number | undefined },
): Promise<Result<{ used: boolean }>> {
  const mayNot = mayNotKeepRoutes(ctx.actor)
  if (mayNot) return mayNot
  const { organisationId } = ctx
  return ctx.write(async (tx): Promise<Result<{ used: boolean }>> => {
    const [found] = await tx
      .select({ version: deskModels.version })
      .from(deskModels)
      .where(
        and(
          eq(deskModels.organisationId, organisationId),
          inArray(deskModels.state, ['active', 'candidate', 'retired']),
          input.version ? eq(deskModels.version, input.version) : undefined,
        ),
      )
      .orderBy(desc(deskModels.version))
      .limit(1)
    if (input.version && !found)
      return refuse('invalid', 'This one cannot be used.', {
        fields: { version: 'Choose one that was better than the words.' },
      })
    const version = input.used ? (found?.version ?? null) : null
    await setUsed(tx, organisationId, input.used)
    const changedBy = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
    await activate(tx, organisationId, version, { changedBy, changedAt: ctx.now() })
    tx.emit(desksLearned('chosen', organisationId, { version, used: input.used }))
    return ok({ used: input.used })
  })
}

/** Learns in the background, now. */
export async function learnNow(ctx: Ctx): Promise<Result<{ examples: number }>> {
  const mayNot = mayNotKeepRoutes(ctx.actor)
  if (mayNot) return mayNot
  const examples = await countExamples(ctx)
  if (examples < FEWEST_EXAMPLES)
    return refuse('conflict', `There are ${examples} matters to learn from; ${FEWEST_EXAMPLES} are needed.`, {
      help: 'Answer and hand over as usual: it learns by itself when there are enough.',
    })
  return ctx.write(async (tx) => {
    await tx.enqueue(learnDesksJob, {})
    return ok({ examples })
  })
}

/** Somebody brought a matter to another desk: that is worth learning from, a while later. */
export async function learnLater(ctx: Ctx): Promise<void> {
  const now = ctx.now()
  const at = new Date(now.getTime() + REST_MS)
  await ctx.write(async (tx) => {
    if (await learnAt(tx, ctx.organisationId, at, now))
      await tx.enqueue(learnDesksJob, {}, { startAfter: at })
  })
}
