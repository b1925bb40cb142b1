import { and, eq, gt } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { assistUses } from '../tables.ts'

/** With which tasks this member was helped about something since a moment. */
export async function helpUsed(
  ctx: Ctx,
  about: { readonly subject: string; readonly memberId: string; readonly since: Date },
): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinct({ task: assistUses.task })
      .from(assistUses)
      .where(
        and(
          eq(assistUses.organisationId, ctx.organisationId),
          eq(assistUses.subject, about.subject),
          eq(assistUses.memberId, about.memberId),
          eq(assistUses.outcome, 'given'),
          gt(assistUses.at, about.since),
        ),
      ),
  )
  return rows.map(({ task }) => task)
}
