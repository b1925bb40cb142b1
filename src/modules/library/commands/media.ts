import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { departmentCards, organisation, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { fileCards } from '#platform/files/index.ts'
import type { MediumGiven, MediumInput } from '../contract/media.ts'
import { mediumContent } from '../contract/media.ts'
import {
  changedFields,
  checkMedium,
  contentOf,
  endOf,
  kindOf,
  type MediumContent,
  usableFrom,
  wordsOf,
} from '../domain/medium.ts'
import { mediumChanged } from '../events.ts'
import { expireMediumJob } from '../jobs/expire-medium.ts'
import { mayAdd, mayChange, memberId, sentences } from '../policy.ts'
import { insertMedium, insertMediumVersion, lockMedium, updateMedium } from '../store/media.ts'
import type { MediumRow } from '../tables.ts'
import { checkReferences, refuseFields, tidyTagIds } from './references.ts'

const gone = () => refuse('not_found', 'This medium is not in the library.')

/** Adds an uploaded file to the library. What a restricted department adds without saying whose it is stays its own. */
export async function addMedium(
  ctx: Ctx,
  input: MediumInput & { readonly fileId: string },
): Promise<Result<{ mediumId: string }>> {
  if (!mayAdd(ctx.actor))
    return refuse('forbidden', sentences.add, { help: await whoCanHelp(ctx, 'library.manage') })
  const { fileId } = input
  const file = (await fileCards(ctx, [fileId])).get(fileId)
  if (!file) return refuse('not_found', 'This file is not there. Upload it again.')
  const given = mediumContent.parse(input)
  const content = await tidied(ctx, { ...given, departmentId: given.departmentId ?? (await ownRoom(ctx)) })
  if (!content.ok) return content
  return ctx.write(async (tx): Promise<Result<{ mediumId: string }>> => {
    const by = memberId(ctx.actor)
    const row: MediumRow = {
      ...(await derived(ctx, content.value)),
      organisationId: ctx.organisationId,
      id: newId(),
      fileId,
      kind: kindOf(file),
      version: 1,
      addedAt: ctx.now(),
      addedBy: by,
      changedAt: ctx.now(),
      changedBy: by,
      archivedAt: null,
      archivedBy: null,
      toldEnd: null,
    }
    if (!(await insertMedium(tx, row)))
      return refuse('conflict', 'This file is in the library already. Change what is said about it there.')
    tx.emit(mediumChanged('added', row.id, fileId))
    await planExpiry(tx, row)
    return ok({ mediumId: row.id })
  })
}

/** Changes what is said about a medium; what it said before is kept. `version` is the one that was read. */
export async function changeMedium(
  ctx: Ctx,
  input: MediumInput & { readonly mediumId: string; readonly version: number },
): Promise<Result<{ version: number }>> {
  const content = await tidied(ctx, mediumContent.parse(input))
  if (!content.ok) return content
  return ctx.write(async (tx): Promise<Result<{ version: number }>> => {
    const found = await lockForChange(ctx, tx, input.mediumId)
    if (!found.ok) return found
    const row = found.value
    if (row.version !== input.version)
      return refuse('stale', 'Somebody else changed this medium meanwhile.', {
        help: 'Look at what it says now, then change it again.',
      })
    if (changedFields(row, content.value).length === 0) return ok({ version: row.version })
    const { organisationId, id, version, changedAt, changedBy } = row
    const before = { organisationId, mediumId: id, version, content: contentOf(row) }
    await insertMediumVersion(tx, { ...before, madeAt: changedAt, madeBy: changedBy })
    const change = { ...(await derived(ctx, content.value)), version: version + 1 }
    await updateMedium(tx, organisationId, id, {
      ...change,
      changedAt: ctx.now(),
      changedBy: memberId(ctx.actor),
    })
    tx.emit(mediumChanged('changed', id, row.fileId))
    await planExpiry(tx, { ...row, ...change })
    return ok({ version: change.version })
  })
}

/** Takes a medium out of the library; nobody is offered it any more, and it can be put back. */
export function archiveMedium(ctx: Ctx, input: { readonly mediumId: string }) {
  return setArchived(ctx, input.mediumId, true)
}

/** Puts a medium back into the library. */
export function restoreMedium(ctx: Ctx, input: { readonly mediumId: string }) {
  return setArchived(ctx, input.mediumId, false)
}

function setArchived(ctx: Ctx, mediumId: string, archived: boolean): Promise<Result<{ mediumId: string }>> {
  return ctx.write(async (tx): Promise<Result<{ mediumId: string }>> => {
    const found = await lockForChange(ctx, tx, mediumId)
    if (!found.ok) return found
    const row = found.value
    if ((row.archivedAt !== null) === archived) return ok({ mediumId })
    await updateMedium(tx, row.organisationId, mediumId, {
      archivedAt: archived ? ctx.now() : null,
      archivedBy: archived ? memberId(ctx.actor) : null,
    })
    tx.emit(mediumChanged(archived ? 'archived' : 'restored', mediumId, row.fileId))
    if (!archived) await planExpiry(tx, row)
    return ok({ mediumId })
  })
}

async function lockForChange(ctx: Ctx, tx: WriteTx, mediumId: string): Promise<Result<MediumRow>> {
  const row = await lockMedium(tx, ctx.organisationId, mediumId)
  if (!row) return gone()
  if (mayChange(ctx.actor, row.addedBy)) return ok(row)
  return refuse('forbidden', sentences.change, { help: await whoCanHelp(ctx, 'library.manage') })
}

/** The content as it is stored, or what does not fit. */
async function tidied(ctx: Ctx, given: MediumGiven): Promise<Result<MediumContent>> {
  const content = contentOf(given)
  const consentUntil = content.consent === 'on-file' ? content.consentUntil : null
  const refused = refuseFields(checkMedium(content)) ?? (await checkReferences(ctx, content))
  if (refused) return refused
  return ok({ ...content, consentUntil, tagIds: await tidyTagIds(ctx, content.tagIds) })
}

async function derived(ctx: Ctx, content: MediumContent) {
  const { zone } = await organisation(ctx)
  return {
    ...content,
    tagIds: [...content.tagIds],
    territories: content.territories && [...content.territories],
    channelIds: content.channelIds && [...content.channelIds],
    usableFrom: usableFrom(content, zone),
    endsAt: endOf(content, zone),
    words: wordsOf(content),
  }
}

/** The member's own department when it is a restricted one, so that nothing of it gets out by leaving a field empty. */
async function ownRoom(ctx: Ctx): Promise<string | null> {
  const { actor } = ctx
  if (actor.kind !== 'member' || !actor.departmentId) return null
  const own = (await departmentCards(ctx)).find((card) => card.id === actor.departmentId)
  return own?.restricted ? own.id : null
}

async function planExpiry(
  tx: WriteTx,
  { id, endsAt, toldEnd }: Pick<MediumRow, 'id' | 'endsAt' | 'toldEnd'>,
): Promise<void> {
  if (!endsAt || endsAt.getTime() === toldEnd?.getTime()) return
  await tx.enqueue(expireMediumJob, { mediumId: id, endsAt: endsAt.toISOString() }, { startAfter: endsAt })
}
