import { desc, eq } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DeskModel } from '../../contract/learned.ts'
import { FEWEST_EXAMPLES } from '../../learning/lesson.ts'
import { mayNotKeepRoutes } from '../../policy.ts'
import { deskLearnings, deskModels } from '../../tables/assignment.ts'
import { countExamples } from './examples.ts'

const SHOWN = 20

interface Learned {
  used: boolean
  models: DeskModel[]
  examples: number
  needed: number
  mayNot: string | null
}

/** What was learned so far, with what it is worth, and whether it is used. */
export async function showLearned(ctx: Ctx): Promise<Result<Learned>> {
  return ctx.read(async (tx) => {
    const [learning] = await tx
      .select()
      .from(deskLearnings)
      .where(eq(deskLearnings.organisationId, ctx.organisationId))
    const rows = await tx
      .select({
        version: deskModels.version,
        state: deskModels.state,
        learnedFrom: deskModels.learnedFrom,
        corrected: deskModels.corrected,
        figures: deskModels.figures,
        note: deskModels.note,
        trainedAt: deskModels.trainedAt,
      })
      .from(deskModels)
      .where(eq(deskModels.organisationId, ctx.organisationId))
      .orderBy(desc(deskModels.version))
      .limit(SHOWN)
    return ok({
      used: learning?.used ?? false,
      models: rows.map(({ figures, trainedAt, ...row }) => ({
        ...row,
        ...figures,
        trainedAt: trainedAt.toISOString(),
      })),
      examples: await countExamples(ctx),
      needed: FEWEST_EXAMPLES,
      mayNot: mayNotKeepRoutes(ctx.actor)?.error.message ?? null,
    })
  })
}
