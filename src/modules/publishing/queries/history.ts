import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DraftVersion } from '../contract.ts'
import { draftVersions } from '../tables.ts'

const MOST = 200

/** What a draft said before, the newest first, by whom. */
export async function draftHistory(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ versions: Pick<DraftVersion, 'revision' | 'savedAt' | 'by'>[] }>> {
  const { revision, savedAt, savedBy } = draftVersions
  const rows = await ctx.read((tx) =>
    tx
      .select({ revision, savedAt, savedBy })
      .from(draftVersions)
      .where(and(eq(draftVersions.organisationId, ctx.organisationId), eq(draftVersions.draftId, id)))
      .orderBy(desc(revision))
      .limit(MOST),
  )
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.savedBy))])
  return ok({
    versions: rows.map((row) => ({
      revision: row.revision,
      savedAt: row.savedAt.toISOString(),
      by: { id: row.savedBy, name: people.get(row.savedBy)?.name ?? 'Somebody who left' },
    })),
  })
}

/** Everybody whose words may stand in a draft: nobody of them is a second person for it. */
export async function writersOf(
  ctx: Ctx,
  draft: { readonly id: string; readonly authorId: string; readonly updatedBy: string },
): Promise<string[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinct({ by: draftVersions.savedBy })
      .from(draftVersions)
      .where(and(eq(draftVersions.organisationId, ctx.organisationId), eq(draftVersions.draftId, draft.id))),
  )
  return [...new Set([draft.authorId, draft.updatedBy, ...rows.map((row) => row.by)])]
}

/** A draft as it was at one revision. */
export async function draftVersionAt(
  ctx: Ctx,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<DraftVersion>> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(draftVersions)
      .where(
        and(
          eq(draftVersions.organisationId, ctx.organisationId),
          eq(draftVersions.draftId, id),
          eq(draftVersions.revision, revision),
        ),
      ),
  )
  if (!row) return refuse('not_found', 'This version is not kept any more.')
  const { title, idea, scheduledAt, variants } = row.content
  return ok({
    revision: row.revision,
    savedAt: row.savedAt.toISOString(),
    by: {
      id: row.savedBy,
      name: (await memberCards(ctx, [row.savedBy])).get(row.savedBy)?.name ?? 'Somebody who left',
    },
    title,
    idea,
    scheduledAt,
    variants: [...variants],
  })
}
