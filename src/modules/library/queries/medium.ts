import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MediumView, StoredMediumContent } from '../contract.ts'
import { changedFields, contentOf, type MediumContent } from '../domain/medium.ts'
import { mayChange, sentences } from '../policy.ts'
import { libraryMedium, libraryMediumVersion, type MediumRow } from '../tables.ts'
import { mediumCards } from './medium-cards.ts'
import { memberNames } from './names.ts'

/** Versions shown; older ones stay in the database. */
const MOST_VERSIONS = 50

/** One medium with its rights and what it said before. */
export async function showMedium(
  ctx: Ctx,
  { mediumId }: { readonly mediumId: string },
): Promise<Result<MediumView>> {
  return ctx.read(async (tx) => {
    const which = and(eq(libraryMedium.organisationId, ctx.organisationId), eq(libraryMedium.id, mediumId))
    const [row] = await tx.select().from(libraryMedium).where(which)
    const [card] = row ? await mediumCards(ctx, [row]) : []
    if (!row || !card) return refuse('not_found', 'This medium is not in the library.')
    const kept = await tx
      .select()
      .from(libraryMediumVersion)
      .where(
        and(
          eq(libraryMediumVersion.organisationId, ctx.organisationId),
          eq(libraryMediumVersion.mediumId, mediumId),
        ),
      )
      .orderBy(desc(libraryMediumVersion.version))
      .limit(MOST_VERSIONS)
    const name = await memberNames(ctx, [row.addedBy, row.changedBy, ...kept.map((one) => one.madeBy)])
    return ok({
      ...card,
      content: stored(row),
      version: row.version,
      addedBy: row.addedBy ? { id: row.addedBy, name: name(row.addedBy) ?? '' } : null,
      addedAt: row.addedAt.toISOString(),
      changedAt: row.changedAt.toISOString(),
      archivedAt: row.archivedAt?.toISOString() ?? null,
      history: historyOf([newest(row), ...kept]).map((one) => ({ ...one, by: name(one.by) })),
      mayNotChange: mayChange(ctx.actor, row.addedBy)
        ? null
        : `${sentences.change} ${await whoCanHelp(ctx, 'library.manage')}`,
    })
  })
}

interface Kept {
  readonly version: number
  readonly content: MediumContent
  readonly madeAt: Date
  readonly madeBy: string | null
}

function newest(row: MediumRow): Kept {
  return { version: row.version, content: contentOf(row), madeAt: row.changedAt, madeBy: row.changedBy }
}

function historyOf(versions: readonly Kept[]) {
  return versions.map((one, at) => {
    const before = versions[at + 1]?.content
    return {
      version: one.version,
      at: one.madeAt.toISOString(),
      by: one.madeBy,
      content: stored(one.content),
      changed: before ? changedFields(before, one.content) : [],
    }
  })
}

function stored(content: MediumContent): StoredMediumContent {
  const { alts, tagIds, territories, channelIds, ...rest } = contentOf(content)
  return {
    ...rest,
    alts: { ...alts },
    tagIds: [...tagIds],
    territories: territories && [...territories],
    channelIds: channelIds && [...channelIds],
  }
}
