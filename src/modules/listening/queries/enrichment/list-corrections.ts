import { and, desc, eq, lt, or, sql } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CorrectionView } from '../../contract/enrichment.ts'
import { mention } from '../../tables.ts'
import { type CorrectableFact, enrichmentCorrection } from '../../tables-queries.ts'
import { noPlace, type Place, readPlace, writePlace } from '../keyset.ts'

/** As much of a text as tells which one it is. */
const BEGINNING = 160

interface Asked {
  readonly fact?: CorrectableFact | undefined
  readonly before?: string | undefined
  readonly limit: number
}

/** What people put right, the latest first, taken-back ones included. Of a text that is not there for this member: null. */
export async function listCorrections(
  ctx: Ctx,
  { fact, before, limit }: Asked,
): Promise<Result<{ items: CorrectionView[]; next: string | null }>> {
  const place = before === undefined ? undefined : readPlace(before)
  if (place === null) return noPlace()
  const rows = await select(ctx, fact, place, limit + 1)
  const people = await memberCards(
    ctx,
    rows.flatMap(({ memberId }) => memberId ?? []),
  )
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return ok({
    items: shown.map(({ memberId, madeAt, takenBackAt, ...row }) => ({
      ...row,
      member: people.get(memberId ?? '')?.name ?? null,
      madeAt: madeAt.toISOString(),
      takenBackAt: takenBackAt?.toISOString() ?? null,
    })),
    next: rows.length > limit && last ? writePlace({ at: last.madeAt, id: last.id }) : null,
  })
}

function select(ctx: Ctx, fact: CorrectableFact | undefined, place: Place | undefined, limit: number) {
  const { id, madeAt } = enrichmentCorrection
  return ctx.read((tx) =>
    tx
      .select({
        id,
        mentionId: enrichmentCorrection.mentionId,
        fact: enrichmentCorrection.fact,
        was: enrichmentCorrection.was,
        value: enrichmentCorrection.value,
        memberId: enrichmentCorrection.memberId,
        madeAt,
        takenBackAt: enrichmentCorrection.takenBackAt,
        text: sql<string | null>`case when ${mention.deletedAt} is null
          then left(coalesce(${mention.title} || ': ', '') || ${mention.text}, ${BEGINNING}) end`,
      })
      .from(enrichmentCorrection)
      .innerJoin(
        mention,
        and(
          eq(mention.organisationId, enrichmentCorrection.organisationId),
          eq(mention.id, enrichmentCorrection.mentionId),
        ),
      )
      .where(
        and(
          eq(enrichmentCorrection.organisationId, ctx.organisationId),
          fact ? eq(enrichmentCorrection.fact, fact) : undefined,
          place ? or(lt(madeAt, place.at), and(eq(madeAt, place.at), lt(id, place.id))) : undefined,
        ),
      )
      .orderBy(desc(madeAt), desc(id))
      .limit(limit),
  )
}
