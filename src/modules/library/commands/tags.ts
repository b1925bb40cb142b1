import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { TagCard } from '../contract.ts'
import { checkTag, tidyTag } from '../domain/tag.ts'
import { tagChanged } from '../events.ts'
import { allowManaging, memberId } from '../policy.ts'
import { usage } from '../queries/tags.ts'
import { deleteTag, insertTag, lockTags, moveMerged, updateTag } from '../store/tags.ts'
import { libraryTag, type TagRow } from '../tables.ts'
import { refuseFields } from './references.ts'

const gone = () => refuse('not_found', 'This tag is not on the list.')

/** Adds a tag to the controlled list. */
export function addTag(ctx: Ctx, input: { readonly name: string }): Promise<Result<TagCard>> {
  return change(ctx, async (tx) => {
    const name = tidyTag(input.name)
    const refused = refuseFields(wrongName(name)) ?? (await taken(ctx, tx, name, null))
    if (refused) return refused
    const id = newId()
    const made = { createdAt: ctx.now(), createdBy: memberId(ctx.actor) }
    await insertTag(tx, { organisationId: ctx.organisationId, id, name, mergedInto: null, ...made })
    tx.emit(tagChanged('added', id, { name }))
    return ok({ id, name })
  })
}

/** Gives a tag another spelling, at once everywhere it is used. */
export function renameTag(
  ctx: Ctx,
  input: { readonly tagId: string; readonly name: string },
): Promise<Result<TagCard>> {
  return change(ctx, async (tx) => {
    const name = tidyTag(input.name)
    const row = await tagById(ctx, tx, input.tagId)
    if (!row) return gone()
    const refused = refuseFields(wrongName(name)) ?? (await taken(ctx, tx, name, row.id))
    if (refused) return refused
    await updateTag(tx, ctx.organisationId, row.id, { name })
    tx.emit(tagChanged('renamed', row.id, { name }))
    return ok({ id: row.id, name })
  })
}

/** Lets one tag stand for another, at once everywhere that one is used. `splitTag` takes it back. */
export function mergeTags(
  ctx: Ctx,
  input: { readonly tagId: string; readonly intoId: string },
): Promise<Result<TagCard>> {
  return change(ctx, async (tx) => {
    if (input.tagId === input.intoId) return refuse('invalid', 'A tag cannot be merged with itself.')
    const row = await tagById(ctx, tx, input.tagId)
    const into = await tagById(ctx, tx, input.intoId)
    if (!row || !into) return gone()
    if (row.mergedInto || into.mergedInto) return refuse('conflict', 'One of these tags is merged already.')
    await moveMerged(tx, ctx.organisationId, row.id, into.id)
    await updateTag(tx, ctx.organisationId, row.id, { mergedInto: into.id })
    tx.emit(tagChanged('merged', row.id, { name: row.name, into: into.id }))
    return ok({ id: into.id, name: into.name })
  })
}

/** Lets a merged tag stand for itself again, with everything that carried it before. */
export function splitTag(ctx: Ctx, input: { readonly tagId: string }): Promise<Result<TagCard>> {
  return change(ctx, async (tx) => {
    const row = await tagById(ctx, tx, input.tagId)
    if (!row) return gone()
    if (!row.mergedInto) return ok({ id: row.id, name: row.name })
    const refused = await taken(ctx, tx, row.name, row.id)
    if (refused) return refused
    await updateTag(tx, ctx.organisationId, row.id, { mergedInto: null })
    tx.emit(tagChanged('split', row.id, { name: row.name, into: row.mergedInto }))
    return ok({ id: row.id, name: row.name })
  })
}

/** Takes a tag off the list that nothing carries. */
export function removeTag(ctx: Ctx, input: { readonly tagId: string }): Promise<Result<{ tagId: string }>> {
  return change(ctx, async (tx) => {
    const row = await tagById(ctx, tx, input.tagId)
    if (!row) return gone()
    const used =
      ((await usage(ctx, sql`library_medium`)).get(row.id) ?? 0) +
      ((await usage(ctx, sql`library_snippet`)).get(row.id) ?? 0)
    if (used > 0) return refuse('conflict', `“${row.name}” is still used. Merge it with another tag instead.`)
    await deleteTag(tx, ctx.organisationId, row.id)
    tx.emit(tagChanged('removed', row.id, { name: row.name }))
    return ok({ tagId: row.id })
  })
}

async function change<T>(ctx: Ctx, work: (tx: WriteTx) => Promise<Result<T>>): Promise<Result<T>> {
  const allowed = await allowManaging(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<T>> => {
    await lockTags(tx, ctx.organisationId)
    return work(tx)
  })
}

function wrongName(name: string): Record<string, string> {
  const wrong = checkTag(name)
  return wrong ? { name: wrong } : {}
}

async function tagById(ctx: Ctx, tx: WriteTx, id: string): Promise<TagRow | undefined> {
  const which = and(eq(libraryTag.organisationId, ctx.organisationId), eq(libraryTag.id, id))
  return (await tx.select().from(libraryTag).where(which))[0]
}

/** Capitals make no other tag: networks do not tell them apart. */
async function taken(ctx: Ctx, tx: WriteTx, name: string, except: string | null): Promise<Refused | null> {
  const [row] = await tx
    .select({ name: libraryTag.name })
    .from(libraryTag)
    .where(
      and(
        eq(libraryTag.organisationId, ctx.organisationId),
        isNull(libraryTag.mergedInto),
        sql`lower(${libraryTag.name}) = lower(${name})`,
        except ? ne(libraryTag.id, except) : undefined,
      ),
    )
  if (!row) return null
  const message = `There is “${row.name}” on the list already. Use it, or merge the two.`
  return refuse('conflict', message, { fields: { name: message } })
}
