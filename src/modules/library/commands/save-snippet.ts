import { and, desc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { addDays, startOfDay } from '#kernel/local-time.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { organisation } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { SnippetGiven, SnippetInput } from '../contract/texts.ts'
import { snippetInput } from '../contract/texts.ts'
import { checkOwner } from '../domain/snippet.ts'
import { checkTemplate } from '../domain/template.ts'
import { snippetChanged } from '../events.ts'
import { mayManage, mayPropose, memberId, refuseFor, sentences } from '../policy.ts'
import { insertSnippet, insertVersion, lockSnippet, updateSnippet, updateVersion } from '../store/texts.ts'
import { librarySnippetVersion, type SnippetRow } from '../tables.ts'
import { checkReferences, refuseFields, tidyTagIds } from './references.ts'

export interface SavedSnippet {
  readonly snippetId: string
  /** The version that waits for approval now; null when only name or tags changed. */
  readonly versionId: string | null
}

/**
 * Proposes a text, or with `id` another wording of one. Words are offered to writers once somebody else approved them;
 * until then those approved before hold. Whose a text is stays as it was first said.
 */
export async function saveSnippet(ctx: Ctx, input: SnippetInput): Promise<Result<SavedSnippet>> {
  const me = memberId(ctx.actor)
  if (!me) return refuse('forbidden', sentences.human)
  if (!mayPropose(ctx.actor)) return refuseFor(ctx, sentences.propose)
  const given = snippetInput.parse(input)
  const refused = await judge(ctx, given)
  if (refused) return refused
  const tagIds = await tidyTagIds(ctx, given.tagIds)
  return ctx.write(async (tx): Promise<Result<SavedSnippet>> => {
    const row = await (given.id
      ? changed(ctx, tx, given.id, { ...given, tagIds })
      : made(ctx, tx, given, tagIds, me))
    if (!row.ok) return row
    const snippetId = row.value.id
    const versionId = given.wording ? await propose(ctx, tx, row.value, given.wording, me) : null
    return ok({ snippetId, versionId })
  })
}

async function judge(ctx: Ctx, given: SnippetGiven) {
  const { id, kind, memberId: whose, channelId, departmentId, wording } = given
  if (!id && !wording) return refuseFields({ text: 'Write the words.' })
  const wrong = kind === 'template' && wording ? checkTemplate(wording.text) : null
  if (wrong) return refuseFields({ text: wrong })
  if (id) return checkReferences(ctx, { tagIds: given.tagIds })
  const unfit = refuseFields(checkOwner(given))
  if (unfit) return unfit
  // A member may propose how they sign themselves; what stands for others is for those who manage the library.
  if (kind === 'signature' && whose !== memberId(ctx.actor) && !mayManage(ctx.actor))
    return refuseFor(ctx, sentences.signature)
  const channelIds = channelId ? [channelId] : null
  return checkReferences(ctx, { tagIds: given.tagIds, departmentId, memberId: whose, channelIds })
}

async function made(
  ctx: Ctx,
  tx: WriteTx,
  given: SnippetGiven,
  tagIds: string[],
  me: string,
): Promise<Result<SnippetRow>> {
  const { kind, name, departmentId, channelId } = given
  const row: SnippetRow = {
    organisationId: ctx.organisationId,
    id: newId(),
    kind,
    name,
    departmentId,
    memberId: given.memberId,
    channelId,
    tagIds,
    createdAt: ctx.now(),
    createdBy: me,
    archivedAt: null,
    archivedBy: null,
  }
  await insertSnippet(tx, row)
  return ok(row)
}

async function changed(
  ctx: Ctx,
  tx: WriteTx,
  id: string,
  to: { readonly kind: string; readonly name: string; readonly tagIds: string[] },
): Promise<Result<SnippetRow>> {
  const row = await lockSnippet(tx, ctx.organisationId, id)
  if (!row) return refuse('not_found', 'This text is not in the library.')
  if (row.archivedAt) return refuse('conflict', 'This text is out of the library. Put it back to change it.')
  if (row.kind !== to.kind)
    return refuse('conflict', 'What kind of text it is stays as it is. Make a new one instead.')
  const own = row.createdBy === memberId(ctx.actor) || row.memberId === memberId(ctx.actor)
  if (row.kind === 'signature' && !own && !mayManage(ctx.actor)) return refuseFor(ctx, sentences.signature)
  const same = row.name === to.name && row.tagIds.join() === to.tagIds.join()
  if (same || !(own || mayManage(ctx.actor))) return ok(row)
  await updateSnippet(tx, ctx.organisationId, id, { name: to.name, tagIds: to.tagIds })
  tx.emit(snippetChanged('renamed', id))
  return ok({ ...row, name: to.name, tagIds: to.tagIds })
}

/** The new version; one that waited in this language is replaced by it. Null when these very words hold or wait already. */
async function propose(
  ctx: Ctx,
  tx: WriteTx,
  { id }: SnippetRow,
  wording: NonNullable<SnippetGiven['wording']>,
  me: string,
): Promise<string | null> {
  const { language: lang, text, validUntil } = wording
  const { organisationId, snippetId, version: number } = librarySnippetVersion
  const versions = await tx
    .select()
    .from(librarySnippetVersion)
    .where(
      and(eq(organisationId, ctx.organisationId), eq(snippetId, id), eq(librarySnippetVersion.lang, lang)),
    )
    .orderBy(desc(number))
  const waiting = versions.find(({ state }) => state === 'proposed')
  const standing = waiting ?? versions.find(({ state }) => state === 'approved')
  if (standing?.text === text && standing.validUntil === validUntil) return null
  if (waiting) await updateVersion(tx, ctx.organisationId, waiting.id, { state: 'superseded' })
  const { zone } = await organisation(ctx)
  const versionId = newId()
  await insertVersion(tx, {
    organisationId: ctx.organisationId,
    id: versionId,
    snippetId: id,
    lang,
    version: (versions[0]?.version ?? 0) + 1,
    text,
    state: 'proposed',
    validUntil,
    endsAt: validUntil ? startOfDay(addDays(validUntil, 1), zone) : null,
    proposedAt: ctx.now(),
    proposedBy: me,
    decidedAt: null,
    decidedBy: null,
    reason: null,
  })
  tx.emit(snippetChanged('proposed', id, { id: versionId, lang }))
  return versionId
}
