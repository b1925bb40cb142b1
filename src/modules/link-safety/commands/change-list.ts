import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ListVerdict } from '../domain/list-format.ts'
import { linkListChanged } from '../events.ts'
import { allowManaging } from '../policy.ts'
import { deleteList, lockList, updateList } from '../store/lists.ts'
import { linkListVersion } from '../tables.ts'
import { memberId } from './put-list.ts'
import { haveReviewed } from './review.ts'

const sentence = 'You may not change lists of links.'
const gone = () => refuse('not_found', 'This list is not there any more.')

export interface ListChange {
  readonly id: string
  readonly enabled?: boolean | undefined
  readonly name?: string | undefined
  readonly verdict?: ListVerdict | undefined
  readonly version?: number | undefined
}

/** Switches a list on or off, renames it, changes what it says, or goes back to one of its versions. */
export async function changeList(ctx: Ctx, change: ListChange): Promise<Result<{ id: string }>> {
  const allowed = await allowManaging(ctx, sentence)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const list = await lockList(tx, ctx.organisationId, change.id)
    if (!list) return gone()
    const kept = change.version === undefined ? undefined : await versionOf(ctx, tx, list.id, change.version)
    if (change.version !== undefined && !kept)
      return refuse('not_found', 'This version of the list is not kept any more.')
    const row = await updateList(tx, ctx.organisationId, list.id, {
      enabled: change.enabled ?? list.enabled,
      name: change.name ?? list.name,
      verdict: change.verdict ?? list.verdict,
      version: kept?.version ?? list.version,
      expiresAt: kept ? kept.expiresAt : list.expiresAt,
      changedAt: ctx.now(),
      changedBy: memberId(ctx),
    })
    if (row) tx.emit(linkListChanged('changed', row))
    await haveReviewed(tx)
    return ok({ id: list.id })
  })
}

async function versionOf(ctx: Ctx, tx: WriteTx, listId: string, version: number) {
  const which = and(eq(linkListVersion.listId, listId), eq(linkListVersion.version, version))
  const [row] = await tx
    .select({ version: linkListVersion.version, expiresAt: linkListVersion.expiresAt })
    .from(linkListVersion)
    .where(and(eq(linkListVersion.organisationId, ctx.organisationId), which))
  return row
}

/** Takes a list away; what only it spoke against is lifted. */
export async function removeList(ctx: Ctx, input: { readonly id: string }): Promise<Result<{ id: string }>> {
  const allowed = await allowManaging(ctx, sentence)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const list = await lockList(tx, ctx.organisationId, input.id)
    if (!list) return gone()
    await deleteList(tx, ctx.organisationId, list.id)
    tx.emit(linkListChanged('removed', list))
    await haveReviewed(tx)
    return ok({ id: list.id })
  })
}
