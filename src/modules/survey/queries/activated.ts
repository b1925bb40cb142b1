import { and, eq, isNotNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { earmarks, responses } from '../tables.ts'

/** Members who said yes in a wave and have not withdrawn since; for rooms that work with them. */
export async function activatedMembers(ctx: Ctx, surveyId?: string): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinct({ memberId: responses.memberId })
      .from(earmarks)
      .innerJoin(
        responses,
        and(eq(responses.organisationId, earmarks.organisationId), eq(responses.id, earmarks.responseId)),
      )
      .where(
        and(
          eq(earmarks.organisationId, ctx.organisationId),
          eq(earmarks.state, 'active'),
          isNotNull(responses.memberId),
          surveyId ? eq(earmarks.surveyId, surveyId) : undefined,
        ),
      ),
  )
  return rows.flatMap(({ memberId }) => memberId ?? [])
}
