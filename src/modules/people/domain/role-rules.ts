import type { MemberActor, Right, Scope } from '#kernel/actor.ts'

interface Granting {
  readonly actor: MemberActor
  readonly byOwner: boolean
}

/** The rights a role would have that its maker does not hold everywhere; empty when it may be made so. */
export function beyondOwn({ actor, byOwner }: Granting, wanted: readonly Right[]): Right[] {
  if (byOwner) return []
  return wanted.filter((right) => !actor.rights.has(right) || actor.scopes.has(right))
}

export interface Giving extends Granting {
  readonly memberId: string
  readonly role: string
  /** What the role allows. */
  readonly allows: readonly Right[]
  readonly scope: Scope
}

/**
 * Null when the role may be given so, else why not. Nobody raises themselves, owners are never made in a scope, and
 * whoever manages people only in some departments gives no more than they hold there themselves.
 */
export function judgeGiving(giving: Giving): string | null {
  const { actor, allows, byOwner, memberId, role, scope } = giving
  if (actor.memberId === memberId)
    return 'Your own roles are changed by somebody else. Ask another owner or administrator.'
  if (role === 'owner') return 'An owner is one everywhere and for good. Change it under the person’s roles.'
  if (byOwner || !actor.scopes.has('people.manage')) return null
  const reached = allows.every((right) => {
    const own = actor.scopes.get(right)
    return actor.rights.has(right) && (own === undefined || own.some((one) => contains(one, scope)))
  })
  if (reached && (actor.scopes.get('people.manage') ?? []).some((one) => contains(one, scope))) return null
  return 'You manage people in some departments only, so you can give no role that reaches further than yours.'
}

/** True when the inner scope reaches nothing that the outer one does not. */
export function contains(outer: Scope, inner: Scope): boolean {
  return (['departmentIds', 'channelIds', 'topics', 'regions'] as const).every((part) => {
    const bounds = outer[part]
    return bounds === null || (inner[part]?.every((value) => bounds.includes(value)) ?? false)
  })
}
