import { and, desc, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { SnippetView } from '../contract.ts'
import { mayNotApprove } from '../domain/snippet.ts'
import { mayManage, mayPropose, memberId, sentences } from '../policy.ts'
import { librarySnippet, librarySnippetVersion, type SnippetVersionRow } from '../tables.ts'
import { memberNames, type Names } from './names.ts'
import { snippetCards, wordingOf } from './snippet-cards.ts'

const MOST_VERSIONS = 200

/** One text with every version: who proposed it, who approved it, until when it holds. */
export async function showText(
  ctx: Ctx,
  { snippetId }: { readonly snippetId: string },
): Promise<Result<SnippetView>> {
  return ctx.read(async (tx) => {
    const which = and(eq(librarySnippet.organisationId, ctx.organisationId), eq(librarySnippet.id, snippetId))
    const [row] = await tx.select().from(librarySnippet).where(which)
    if (!row) return refuse('not_found', 'This text is not in the library.')
    const versions = await tx
      .select()
      .from(librarySnippetVersion)
      .where(
        and(
          eq(librarySnippetVersion.organisationId, ctx.organisationId),
          eq(librarySnippetVersion.snippetId, snippetId),
        ),
      )
      .orderBy(desc(librarySnippetVersion.proposedAt), desc(librarySnippetVersion.id))
      .limit(MOST_VERSIONS)
    const standing = versions.filter(({ state }) => state === 'approved' || state === 'proposed')
    const [card] = await snippetCards(ctx, [row], standing)
    if (!card) return refuse('not_found', 'This text is not in the library.')
    const name = await memberNames(ctx, [
      row.createdBy,
      ...versions.flatMap((version) => [version.proposedBy, version.decidedBy]),
    ])
    const help = await whoCanHelp(ctx, 'library.manage')
    return ok({
      ...card,
      createdBy: { id: row.createdBy, name: name(row.createdBy) ?? '' },
      archivedAt: row.archivedAt?.toISOString() ?? null,
      versions: versions.map((version) => ({
        ...wordingOf(row, version, ctx.now()),
        ...decision(version, name),
        mayNotApprove: whyNotApprove(ctx, version, help),
      })),
      mayNotPropose: mayPropose(ctx.actor) ? null : `${sentences.propose} ${help}`,
      mayNotArchive: mayManage(ctx.actor) ? null : `${sentences.manage} ${help}`,
    })
  })
}

function decision(version: SnippetVersionRow, name: Names) {
  const { proposedBy, decidedBy, decidedAt } = version
  return {
    proposedBy: { id: proposedBy, name: name(proposedBy) ?? '' },
    proposedAt: version.proposedAt.toISOString(),
    decidedBy: decidedBy ? { id: decidedBy, name: name(decidedBy) ?? '' } : null,
    decidedAt: decidedAt?.toISOString() ?? null,
    reason: version.reason,
  }
}

function whyNotApprove(ctx: Ctx, version: SnippetVersionRow, help: string): string | null {
  const me = memberId(ctx.actor)
  if (!me) return sentences.human
  if (!mayManage(ctx.actor)) return `${sentences.manage} ${help}`
  return mayNotApprove(version, me)
}
