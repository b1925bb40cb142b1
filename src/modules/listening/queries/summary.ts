import { and, count, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { intake, source, sourceGap } from '../tables.ts'

/** What needs a look: items that could not be read, gaps that last, and whether there is any source at all. */
export async function listeningSummary(
  ctx: Ctx,
): Promise<Result<{ unreadable: number; openGaps: number; sources: number }>> {
  const { organisationId } = ctx
  return ctx.read(async (tx) => {
    const dead = and(eq(intake.organisationId, organisationId), eq(intake.state, 'dead'))
    const open = and(eq(sourceGap.organisationId, organisationId), isNull(sourceGap.toAt))
    const [unreadable] = await tx.select({ n: count() }).from(intake).where(dead)
    const [openGaps] = await tx.select({ n: count() }).from(sourceGap).where(open)
    const [sources] = await tx
      .select({ n: count() })
      .from(source)
      .where(eq(source.organisationId, organisationId))
    return ok({ unreadable: unreadable?.n ?? 0, openGaps: openGaps?.n ?? 0, sources: sources?.n ?? 0 })
  })
}
