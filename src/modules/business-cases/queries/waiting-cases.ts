import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { may } from '#kernel/actor.ts'
import { localTime } from '#kernel/local-time.ts'
import { ok, type Result } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CaseCard } from '../contract.ts'
import { businessCases, casesAsked } from '../tables.ts'
import { caseCards } from './cases.ts'

/** What waits for the one who asks: decisions that are theirs, and reviews of what they wrote or decided. */
export async function waitingCases(ctx: Ctx): Promise<Result<{ decide: CaseCard[]; review: CaseCard[] }>> {
  const { actor } = ctx
  if (actor.kind !== 'member' || !may(actor, 'scoreboard.view')) return ok({ decide: [], review: [] })
  const { zone } = await organisation(ctx)
  const today = localTime(ctx.now(), zone).day
  const [submitted, due] = await ctx.read(async (tx) => [
    await tx
      .select()
      .from(businessCases)
      .where(and(eq(businessCases.organisationId, ctx.organisationId), eq(businessCases.state, 'submitted')))
      .limit(200),
    await tx
      .select({ row: businessCases, decidedBy: casesAsked.decidedBy })
      .from(casesAsked)
      .innerJoin(
        businessCases,
        and(
          eq(businessCases.organisationId, casesAsked.organisationId),
          eq(businessCases.id, casesAsked.caseId),
        ),
      )
      .where(
        and(
          eq(casesAsked.organisationId, ctx.organisationId),
          isNotNull(casesAsked.reviewOn),
          isNull(casesAsked.reviewedAt),
          lte(casesAsked.reviewOn, today),
          eq(businessCases.state, 'decided'),
        ),
      )
      .limit(200),
  ])
  const own = due.filter(({ row, decidedBy }) => [row.authorId, decidedBy].includes(actor.memberId))
  return ok({
    decide: (await caseCards(ctx, submitted)).filter(({ mine }) => mine),
    review: await caseCards(
      ctx,
      own.map(({ row }) => row),
    ),
  })
}
