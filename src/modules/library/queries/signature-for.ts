import { and, eq, isNull, or } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { inLanguage, signaturesFor } from '../domain/snippet.ts'
import { librarySnippet } from '../tables.ts'
import { isOver, versionsOf } from './snippet-cards.ts'

export interface SignatureQuestion {
  readonly memberId: string
  readonly channelId: string
  readonly language: string
}

/**
 * The signature for what a member writes on a channel: the member's own, else the channel's, else that of the member's
 * department; approved, still good, and in this language. Null when there is none.
 */
export async function signatureFor(ctx: Ctx, question: SignatureQuestion): Promise<string | null> {
  return ctx.read(async (tx) => {
    const { memberId, channelId, language } = question
    const departmentId = (await memberCards(ctx, [memberId])).get(memberId)?.departmentId ?? null
    const nobody = and(isNull(librarySnippet.memberId), isNull(librarySnippet.channelId))
    const rows = await tx
      .select()
      .from(librarySnippet)
      .where(
        and(
          eq(librarySnippet.organisationId, ctx.organisationId),
          eq(librarySnippet.kind, 'signature'),
          isNull(librarySnippet.archivedAt),
          or(
            eq(librarySnippet.memberId, memberId),
            eq(librarySnippet.channelId, channelId),
            departmentId ? and(nobody, eq(librarySnippet.departmentId, departmentId)) : undefined,
          ),
        ),
      )
      .orderBy(librarySnippet.createdAt, librarySnippet.id)
    const signatures = signaturesFor(rows, { memberId, channelId, departmentId })
    const versions = await versionsOf(
      ctx,
      signatures.map((one) => one.id),
      ['approved'],
    )
    const good = versions.filter((version) => !isOver(version, ctx.now()))
    for (const { id } of signatures) {
      const found = inLanguage(
        good.filter((version) => version.snippetId === id),
        language,
      )
      if (found) return found.text
    }
    return null
  })
}
