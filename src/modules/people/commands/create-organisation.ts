import { newId } from '#kernel/ids.ts'
import { ok, type Result } from '#kernel/result.ts'
import { AUTH, emailKey } from '#platform/auth/index.ts'
import type { Ctx, Engine, WriteTx } from '#platform/ctx.ts'
import { type DepartmentKind, firstReception } from '../domain/departments.ts'
import { doorCtx } from '../engine.ts'
import { departmentEvent, memberEvent, organisationEvent } from '../events.ts'
import { insertDepartment } from '../store/department.ts'
import { insertMember } from '../store/member.ts'
import { insertOrganisation } from '../store/organisation.ts'

export interface NewOrganisation {
  readonly name: string
  readonly zone: string
  /** True for the demonstration company: it is marked as such everywhere. */
  readonly demo?: boolean
  readonly owner: {
    readonly name: string
    readonly email: string
    readonly password: string
    readonly title?: string | null
    readonly locale?: 'en' | 'de'
  }
  /** At least a service desk is made when none is named. */
  readonly departments?: readonly { readonly kind: DepartmentKind; readonly name: string }[]
  /** For the demonstration, whose ids are the same every time. */
  readonly id?: string
}

export interface FoundedOrganisation {
  readonly organisationId: string
  /** The owner as a member, and as the account that signs in. */
  readonly ownerId: string
  readonly userId: string
  readonly departments: readonly {
    readonly id: string
    readonly kind: DepartmentKind
    readonly name: string
  }[]
}

/**
 * Makes an organisation with its owner, whether or not there is one already: for the demonstration, for tests, and
 * for the first run (found.ts), which sees to it that it happens once. Refused when the owner's address or password
 * cannot be used (fields `email`, `password`).
 */
export function createOrganisation(
  engine: Engine,
  input: NewOrganisation,
): Promise<Result<FoundedOrganisation>> {
  const ctx = doorCtx(engine, input.id ?? newId(engine.clock.now().getTime()))
  return ctx.write((tx) => createIn(ctx, tx, input))
}

/** The same inside a transaction of the organisation that is being made. */
export async function createIn(
  ctx: Ctx,
  tx: WriteTx,
  input: NewOrganisation,
): Promise<Result<FoundedOrganisation>> {
  const { organisationId } = ctx
  const { owner } = input
  const createdAt = ctx.now()
  const names = [owner.name, input.name]
  const account = await ctx.use(AUTH).signUp({ email: owner.email, password: owner.password, names }, tx)
  if (!account.ok) return account
  const chosen = input.departments?.length
    ? input.departments
    : [{ kind: 'service' as const, name: 'Service' }]
  const departments = chosen.map((one) => ({ ...one, id: newId(createdAt.getTime()) }))
  const receptionId = firstReception(departments)?.id ?? null
  const { name, zone, demo = false } = input
  await insertOrganisation(tx, { organisationId, name, zone, demo, receptionId, createdAt })
  tx.emit(organisationEvent('created', organisationId))
  for (const one of departments) {
    await insertDepartment(tx, { ...one, organisationId, parentId: null, headId: null, createdAt })
    tx.emit(departmentEvent('created', { ...one, parentId: null }))
  }
  const ownerId = await insertOwner(ctx, tx, owner, account.value.userId)
  return ok({ organisationId, ownerId, userId: account.value.userId, departments })
}

async function insertOwner(
  ctx: Ctx,
  tx: WriteTx,
  owner: NewOrganisation['owner'],
  userId: string,
): Promise<string> {
  const now = ctx.now()
  const id = newId(now.getTime())
  const member = { id, departmentId: null, roles: ['owner'] }
  await insertMember(tx, {
    ...member,
    organisationId: ctx.organisationId,
    userId,
    name: owner.name,
    email: owner.email.trim(),
    emailKey: emailKey(owner.email),
    title: owner.title ?? null,
    managerId: null,
    languages: [owner.locale ?? 'en'],
    locale: owner.locale ?? 'en',
    status: 'active',
    createdAt: now,
    joinedAt: now,
  })
  tx.emit(memberEvent('joined', member))
  return id
}
