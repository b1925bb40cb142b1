import { and, desc, eq } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { ContentClass } from '../domain/classes.ts'
import { decisions } from '../tables.ts'

/** How a content was decided last, and who wrote it; null when it was never sent on. */
export async function latestClassOf(
  ctx: Ctx,
  about: { readonly subjectId: string; readonly digest: string },
): Promise<{ readonly class: ContentClass; readonly authorId: string } | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ class: decisions.contentClass, authorId: decisions.authorId })
      .from(decisions)
      .where(and(eq(decisions.organisationId, ctx.organisationId), eq(decisions.subjectId, about.subjectId)))
      .orderBy(desc(decisions.id))
      .limit(1),
  )
  return row?.class ? { class: row.class, authorId: row.authorId } : null
}
