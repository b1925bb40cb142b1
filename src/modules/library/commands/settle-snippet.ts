import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { mayNotApprove } from '../domain/snippet.ts'
import { snippetChanged } from '../events.ts'
import { allowManaging, memberId } from '../policy.ts'
import { lockSnippet, updateSnippet, updateVersion } from '../store/texts.ts'
import { librarySnippetVersion, type SnippetRow, type SnippetVersionRow } from '../tables.ts'

const gone = () => refuse('not_found', 'This text is not in the library.')

interface Waiting {
  readonly snippet: SnippetRow
  readonly version: SnippetVersionRow
}

/** Approves exactly these words; what was approved in this language before is replaced. Nobody approves what they proposed. */
export async function approveSnippet(
  ctx: Ctx,
  { versionId }: { readonly versionId: string },
): Promise<Result<{ snippetId: string }>> {
  const allowed = await allowManaging(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ snippetId: string }>> => {
    const found = await lockVersion(ctx, tx, versionId)
    if (!found.ok) return found
    const { snippet, version } = found.value
    const wrong = mayNotApprove(version, allowed.value)
    if (wrong)
      return refuse(version.proposedBy === allowed.value ? 'forbidden' : 'conflict', wrong, {
        help: 'Somebody else who manages the library can approve it.',
      })
    if (version.endsAt && version.endsAt <= ctx.now())
      return refuse(
        'conflict',
        'The last day of these words has passed already. Propose them with a later one.',
      )
    for (const { id } of await approvedBefore(ctx, tx, version))
      await updateVersion(tx, ctx.organisationId, id, { state: 'superseded' })
    const decided = { decidedAt: ctx.now(), decidedBy: allowed.value }
    await updateVersion(tx, ctx.organisationId, versionId, { state: 'approved', ...decided })
    tx.emit(snippetChanged('approved', snippet.id, version))
    return ok({ snippetId: snippet.id })
  })
}

/** Sends words back with a reason; whoever proposed them may take them back so, too. */
export async function declineSnippet(
  ctx: Ctx,
  { versionId, reason }: { readonly versionId: string; readonly reason: string },
): Promise<Result<{ snippetId: string }>> {
  return ctx.write(async (tx): Promise<Result<{ snippetId: string }>> => {
    const found = await lockVersion(ctx, tx, versionId)
    if (!found.ok) return found
    const { snippet, version } = found.value
    const me = memberId(ctx.actor)
    if (me !== version.proposedBy) {
      const allowed = await allowManaging(ctx)
      if (!allowed.ok) return allowed
    }
    if (version.state !== 'proposed') return refuse('conflict', 'This version was decided about already.')
    const decided = { decidedAt: ctx.now(), decidedBy: me, reason }
    await updateVersion(tx, ctx.organisationId, versionId, { state: 'declined', ...decided })
    tx.emit(snippetChanged('declined', snippet.id, version))
    return ok({ snippetId: snippet.id })
  })
}

/** Takes a text out of the library; nobody is offered it any more, and it can be put back. */
export function archiveSnippet(ctx: Ctx, input: { readonly snippetId: string }) {
  return setArchived(ctx, input.snippetId, true)
}

/** Puts a text back into the library, with what was approved of it. */
export function restoreSnippet(ctx: Ctx, input: { readonly snippetId: string }) {
  return setArchived(ctx, input.snippetId, false)
}

async function setArchived(
  ctx: Ctx,
  snippetId: string,
  archived: boolean,
): Promise<Result<{ snippetId: string }>> {
  const allowed = await allowManaging(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ snippetId: string }>> => {
    const row = await lockSnippet(tx, ctx.organisationId, snippetId)
    if (!row) return gone()
    if ((row.archivedAt !== null) === archived) return ok({ snippetId })
    const change = { archivedAt: archived ? ctx.now() : null, archivedBy: archived ? allowed.value : null }
    await updateSnippet(tx, ctx.organisationId, snippetId, change)
    tx.emit(snippetChanged(archived ? 'archived' : 'restored', snippetId))
    return ok({ snippetId })
  })
}

/** The version with its text, read again behind the text's lock. */
async function lockVersion(ctx: Ctx, tx: WriteTx, versionId: string): Promise<Result<Waiting>> {
  const version = await versionById(ctx, tx, versionId)
  const snippet = version && (await lockSnippet(tx, ctx.organisationId, version.snippetId))
  const now = snippet && (await versionById(ctx, tx, versionId))
  if (!snippet || !now) return gone()
  if (snippet.archivedAt) return refuse('conflict', 'This text is out of the library. Put it back first.')
  return ok({ snippet, version: now })
}

async function versionById(ctx: Ctx, tx: WriteTx, id: string): Promise<SnippetVersionRow | undefined> {
  const which = and(
    eq(librarySnippetVersion.organisationId, ctx.organisationId),
    eq(librarySnippetVersion.id, id),
  )
  return (await tx.select().from(librarySnippetVersion).where(which))[0]
}

function approvedBefore(ctx: Ctx, tx: WriteTx, { snippetId, lang }: SnippetVersionRow) {
  return tx
    .select({ id: librarySnippetVersion.id })
    .from(librarySnippetVersion)
    .where(
      and(
        eq(librarySnippetVersion.organisationId, ctx.organisationId),
        eq(librarySnippetVersion.snippetId, snippetId),
        eq(librarySnippetVersion.lang, lang),
        eq(librarySnippetVersion.state, 'approved'),
      ),
    )
}
