import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { roleIds } from '#modules/people/index.ts'
import { hashToken, newToken } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { TokenCard } from '../contract.ts'
import { mappingEvent, tokenEvent } from '../events.ts'
import { allow } from '../policy.ts'
import { deleteGroupRole, endToken, insertGroupRole, insertToken } from '../store/tokens.ts'

type Done = Result<{ done: true }>
const DAY_MS = 86_400_000

/** What our keys begin with, so that people and scanners of leaked secrets know them. */
export const TOKEN_PREFIX = 'weft_scim_'

/** Makes a key for another system. It is given once, here; only its hash is kept. */
export async function createToken(
  ctx: Ctx,
  { name, days }: { readonly name: string; readonly days: number | null },
): Promise<Result<{ token: string; card: TokenCard }>> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  const now = ctx.now()
  const token = `${TOKEN_PREFIX}${newToken().token}`
  const row = {
    organisationId: ctx.organisationId,
    id: newId(now.getTime()),
    name,
    tokenHash: hashToken(token),
    hint: token.slice(0, TOKEN_PREFIX.length + 4),
    createdBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
    createdAt: now,
    expiresAt: days === null ? null : new Date(now.getTime() + days * DAY_MS),
  }
  return ctx.write(async (tx) => {
    await insertToken(tx, row)
    tx.emit(tokenEvent('made', row.id, name))
    const card = {
      id: row.id,
      name,
      hint: row.hint,
      by: ctx.actor.name,
      createdAt: now.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      lastUsedAt: null,
      revokedAt: null,
    }
    return ok({ token, card })
  })
}

/** Ends a key: the very next call with it is refused. */
export async function revokeToken(ctx: Ctx, { tokenId }: { readonly tokenId: string }): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Done> => {
    const name = await endToken(tx, ctx.organisationId, tokenId, ctx.now())
    if (name === null) return refuse('not_found', 'This key has ended already.')
    tx.emit(tokenEvent('revoked', tokenId, name))
    return ok({ done: true })
  })
}

/** Lets a group of the other system be a role here. Nobody becomes an owner by a group. */
export async function mapGroup(
  ctx: Ctx,
  { groupName, role }: { readonly groupName: string; readonly role: string },
): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  if (role === 'owner' || !roleIds.some((id) => id === role))
    return refuse('invalid', 'This role cannot come from a group.', {
      fields: {
        role: role === 'owner' ? 'Owners are made by owners, by hand.' : 'Choose a role from the list.',
      },
    })
  return ctx.write(async (tx): Promise<Done> => {
    const id = newId(ctx.now().getTime())
    if (!(await insertGroupRole(tx, { organisationId: ctx.organisationId, id, groupName, role })))
      return refuse('conflict', 'This group is a role already.', {
        fields: { groupName: 'Remove the row first, then add it with the other role.' },
      })
    tx.emit(mappingEvent(groupName, role))
    return ok({ done: true })
  })
}

/** The group is no role any more. Who has the role keeps it until somebody takes it. */
export async function unmapGroup(ctx: Ctx, { id }: { readonly id: string }): Promise<Done> {
  const allowed = await allow(ctx)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Done> => {
    const name = await deleteGroupRole(tx, ctx.organisationId, id)
    if (name === null) return refuse('not_found', 'This row is not here any more.')
    tx.emit(mappingEvent(name, null))
    return ok({ done: true })
  })
}
