import { and, desc, eq } from 'drizzle-orm'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { putVersion } from '../store/versions.ts'
import { type DraftContent, draftVersions } from '../tables.ts'

// A draft is saved at every pause of the typing hand; one version for a sitting is what people look for later.
const SITTING_MS = 120_000

interface Version {
  readonly draftId: string
  readonly revision: number
  readonly by: string
  readonly content: DraftContent
}

/** Keeps what was saved. The same person's saves within two minutes are one version, the newest of them. */
export async function keepVersion(ctx: Ctx, tx: WriteTx, version: Version): Promise<void> {
  const { draftId, revision, by } = version
  const [last] = await tx
    .select({
      revision: draftVersions.revision,
      savedBy: draftVersions.savedBy,
      savedAt: draftVersions.savedAt,
    })
    .from(draftVersions)
    .where(and(eq(draftVersions.organisationId, ctx.organisationId), eq(draftVersions.draftId, draftId)))
    .orderBy(desc(draftVersions.revision))
    .limit(1)
  const same = last?.savedBy === by && ctx.now().getTime() - last.savedAt.getTime() < SITTING_MS
  const { title, idea, scheduledAt, variants } = version.content
  const row = {
    organisationId: ctx.organisationId,
    draftId,
    revision,
    // The sitting's beginning stays, so that a long one becomes several versions.
    savedAt: same && last ? last.savedAt : ctx.now(),
    savedBy: by,
    content: { title, idea, scheduledAt, variants },
  }
  await putVersion(tx, row, same && last.revision > 1 ? last.revision : null)
}
