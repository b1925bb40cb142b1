import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { AUTH, emailKey } from '#platform/auth/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { type RoleId, tidyRoles } from '../domain/roles.ts'
import { memberEvent } from '../events.ts'
import { sentences } from '../policy.ts'
import { insertMember } from '../store/member.ts'
import { allow } from './allow.ts'
import { checkPlace, checkRoles } from './member-checks.ts'

export interface AddedMember {
  readonly name: string
  readonly email: string
  readonly roles: readonly RoleId[]
  /** Without one the member cannot sign in: people of the demonstration. */
  readonly password?: string
  readonly title?: string | null
  readonly departmentId?: string | null
  readonly managerId?: string | null
  readonly languages?: readonly string[]
  readonly locale?: 'en' | 'de'
  /** For the demonstration, whose ids are the same every time. */
  readonly id?: string
}

/**
 * Adds an active member without an invitation: for imports, the demonstration and tests. Gives the ids of the member
 * and, with a password, of the account.
 */
export async function addMember(
  ctx: Ctx,
  input: AddedMember,
): Promise<Result<{ readonly memberId: string; readonly userId: string | null }>> {
  const allowed = await allow(ctx, 'people.manage', sentences.people)
  if (!allowed.ok) return allowed
  type Added = { memberId: string; userId: string | null }
  return ctx.write(async (tx): Promise<Result<Added>> => {
    const now = ctx.now()
    const id = input.id ?? newId(now.getTime())
    const {
      name,
      email,
      password,
      title = null,
      departmentId = null,
      managerId = null,
      locale = 'en',
    } = input
    const roles = tidyRoles(input.roles)
    const may = await checkRoles(ctx, tx, { id, before: [], after: roles })
    if (!may.ok) return may
    const placed = await checkPlace(ctx, tx, { id, departmentId, managerId })
    if (!placed.ok) return placed
    let userId: string | null = null
    if (password !== undefined) {
      const account = await ctx.use(AUTH).signUp({ email, password, names: [name] }, tx)
      if (!account.ok) return account
      userId = account.value.userId
    }
    const row = {
      id,
      name,
      title,
      departmentId,
      managerId,
      locale,
      userId,
      roles,
      email,
      emailKey: emailKey(email),
    }
    const languages = [...(input.languages ?? [locale])]
    const status = 'active' as const
    await insertMember(tx, {
      ...row,
      organisationId: ctx.organisationId,
      languages,
      status,
      createdAt: now,
      joinedAt: now,
    })
    tx.emit(memberEvent('joined', row))
    return ok({ memberId: id, userId })
  })
}
