import { and, desc, eq, isNull } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { offers, type ReleaseRow, releases, subjects } from '../tables.ts'

export interface Offer {
  readonly subjectId: string
  /** What the incident is called. */
  readonly title: string
  readonly releaseId: string
  readonly language: string
  readonly words: string
  readonly at: string
}

/** What was said last, in each language, about the incidents this conversation belongs to; nothing once they ended. */
export async function offersFor(ctx: Ctx, conversationId: string): Promise<Offer[]> {
  const rows = await ctx.read((tx) =>
    tx
      .selectDistinctOn([releases.subjectId, releases.language], {
        subjectId: subjects.subjectId,
        title: subjects.title,
        releaseId: releases.id,
        language: releases.language,
        words: releases.words,
        at: releases.at,
      })
      .from(offers)
      .innerJoin(
        subjects,
        and(eq(subjects.organisationId, offers.organisationId), eq(subjects.subjectId, offers.subjectId)),
      )
      .innerJoin(
        releases,
        and(eq(releases.organisationId, offers.organisationId), eq(releases.subjectId, offers.subjectId)),
      )
      .where(
        and(
          eq(offers.organisationId, ctx.organisationId),
          eq(offers.conversationId, conversationId),
          isNull(subjects.endedAt),
        ),
      )
      .orderBy(releases.subjectId, releases.language, desc(releases.at), desc(releases.id))
      .limit(20),
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export async function listOffers(
  ctx: Ctx,
  { conversationId }: { readonly conversationId: string },
): Promise<Result<{ offers: Offer[] }>> {
  return ok({ offers: await offersFor(ctx, conversationId) })
}

/** One thing that was said, as stored; null when there is none. */
export async function releaseById(ctx: Ctx, id: string): Promise<ReleaseRow | null> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(releases)
      .where(and(eq(releases.organisationId, ctx.organisationId), eq(releases.id, id))),
  )
  return row ?? null
}
