import type { Right } from '#kernel/actor.ts'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { RoleCard } from '../contract/roles.ts'
import { known } from '../domain/held-rights.ts'
import { beyondOwn } from '../domain/role-rules.ts'
import { roleEvent } from '../events.ts'
import { sentences } from '../policy.ts'
import { actsAsOwner, owners } from '../queries/owners.ts'
import { holderNames, type RoleRow, roleById, roleIsNamed } from '../queries/role-rows.ts'
import { roleCardById } from '../queries/roles.ts'
import { lockOrganisation } from '../store/organisation.ts'
import { deleteRole, insertRole, updateRole as store } from '../store/role.ts'
import { allow } from './allow.ts'

export interface NewRole {
  readonly name: string
  readonly rights: readonly Right[]
  /** What somebody in it knows and does, one line each. */
  readonly competencies: readonly string[]
}

const gone = (): Result<never> => refuse('not_found', 'This role is not here any more.')
const taken = (name: string): Result<never> =>
  refuse('conflict', 'Two roles cannot have the same name.', {
    fields: { name: `There is a role “${name}” already.` },
  })

/** Makes a role of the organisation's own. Nobody puts more into it than they hold everywhere themselves, but owners. */
export async function createRole(ctx: Ctx, input: NewRole): Promise<Result<RoleCard>> {
  const allowed = await allow(ctx, 'roles.manage', sentences.roles)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<RoleCard>> => {
    const fits = await checkRights(ctx, tx, input.rights)
    if (!fits.ok) return fits
    const row: RoleRow = {
      ...fieldsOf(input),
      organisationId: ctx.organisationId,
      id: newId(ctx.now().getTime()),
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.memberId : null,
      createdAt: ctx.now(),
    }
    if (!(await insertRole(tx, row))) return taken(input.name)
    tx.emit(roleEvent('created', row))
    return roleCardById(ctx, row.id)
  })
}

/** Changes a role of the organisation's own; whoever holds it may from now on do what it says. */
export async function updateRole(
  ctx: Ctx,
  input: NewRole & { readonly roleId: string },
): Promise<Result<RoleCard>> {
  const allowed = await allow(ctx, 'roles.manage', sentences.roles)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<RoleCard>> => {
    await lockOrganisation(tx, ctx.organisationId)
    const before = await roleById(tx, ctx.organisationId, input.roleId)
    if (!before) return gone()
    // What it allowed before may stay, so that a name can be put right by somebody who holds less.
    const added = input.rights.filter((right) => !before.rights.includes(right))
    const fits = await checkRights(ctx, tx, added)
    if (!fits.ok) return fits
    if (input.name.toLowerCase() !== before.name.toLowerCase() && (await nameTaken(ctx, input.name)))
      return taken(input.name)
    await store(tx, ctx.organisationId, before.id, fieldsOf(input))
    tx.emit(roleEvent('changed', { id: before.id, rights: known(input.rights) }))
    return roleCardById(ctx, before.id)
  })
}

/** Removes a role; refused while somebody holds it, with who that is. */
export async function removeRole(
  ctx: Ctx,
  input: { readonly roleId: string },
): Promise<Result<{ done: true }>> {
  const allowed = await allow(ctx, 'roles.manage', sentences.roles)
  if (!allowed.ok) return allowed
  return ctx.write(async (tx): Promise<Result<{ done: true }>> => {
    await lockOrganisation(tx, ctx.organisationId)
    const role = await roleById(tx, ctx.organisationId, input.roleId)
    if (!role) return gone()
    const names = await holderNames(tx, ctx.organisationId, role.id, ctx.now())
    if (names.length > 0)
      return refuse('conflict', `${listed(names)} ${names.length === 1 ? 'holds' : 'hold'} this role.`, {
        help: 'Give them another one on their page first, then remove this one.',
      })
    await deleteRole(tx, ctx.organisationId, role.id)
    tx.emit(roleEvent('removed', role))
    return ok({ done: true })
  })
}

async function checkRights(ctx: Ctx, tx: WriteTx, wanted: readonly Right[]): Promise<Result<undefined>> {
  const { actor } = ctx
  if (actor.kind === 'system') return ok()
  const all = await owners(tx, ctx.organisationId)
  const beyond = beyondOwn({ actor, byOwner: actsAsOwner(ctx, all) }, wanted)
  if (beyond.length === 0) return ok()
  const why = 'A role you make can allow no more than you may do yourself, everywhere.'
  const names = all.slice(0, 3).map((owner) => owner.name)
  return refuse('forbidden', why, {
    fields: { rights: `Leave out: ${beyond.join(', ')}.` },
    help: `Ask ${new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}.`,
  })
}

async function nameTaken(ctx: Ctx, name: string): Promise<boolean> {
  return ctx.read((tx) => roleIsNamed(tx, ctx.organisationId, name))
}

function fieldsOf({ name, rights, competencies }: NewRole) {
  return { name, rights: known(rights), competencies: [...competencies] }
}

function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), `${names.length - 2} others`] : names
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(shown)
}
