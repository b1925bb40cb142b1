import { boundedRights, type MemberActor, type Right, rights, type Scope } from '#kernel/actor.ts'
import { rightsOf } from './roles.ts'

/** A role held in a scope. */
export interface HeldRole extends Scope {
  /** An id of the catalogue, or of a role of the organisation's own. */
  readonly role: string
  /** What a role of the organisation's own allows; null for the catalogue's. */
  readonly rights: readonly string[] | null
}

/** True when the scope leaves nothing out. */
export function isEverywhere(scope: Scope): boolean {
  return [scope.departmentIds, scope.channelIds, scope.topics, scope.regions].every((part) => part === null)
}

/** What these roles allow, and where: those of the catalogue held everywhere, and those held in a scope. */
export function heldRights(
  everywhere: readonly string[],
  held: readonly HeldRole[],
): Pick<MemberActor, 'rights' | 'scopes'> {
  const whole = new Set(rightsOf(everywhere))
  for (const one of held) if (isEverywhere(one)) for (const right of rightsIn(one)) whole.add(right)
  const scopes = new Map<Right, Scope[]>()
  for (const one of held) {
    if (isEverywhere(one)) continue
    const { departmentIds, channelIds, topics, regions } = one
    for (const right of rightsHeld(one))
      if (!whole.has(right))
        scopes.set(right, [...(scopes.get(right) ?? []), { departmentIds, channelIds, topics, regions }])
  }
  return { rights: new Set([...whole, ...scopes.keys()]), scopes }
}

/** What a role allows, wherever it is held. Rights that a later release took away allow nothing. */
export function rightsIn(role: Pick<HeldRole, 'role' | 'rights'>): Right[] {
  return role.rights === null ? rightsOf([role.role]) : known(role.rights)
}

/** What it allows where it is held: with bounds only what can have bounds. */
export function rightsHeld(held: HeldRole): Right[] {
  const all = rightsIn(held)
  return isEverywhere(held) ? all : all.filter((right) => boundedRights.includes(right))
}

export function known(names: readonly string[]): Right[] {
  return rights.filter((right) => names.includes(right))
}
