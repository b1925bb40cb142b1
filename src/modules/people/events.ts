import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells. No names or addresses: events stay for good, people may ask to be forgotten. */

export function organisationEvent(what: 'created' | 'changed', id: string): DomainEvent {
  return { type: `organisation.${what}`, version: 1, subject: id, data: {} }
}

export function departmentEvent(
  what: 'created' | 'changed',
  department: { readonly id: string; readonly kind: string; readonly parentId: string | null },
): DomainEvent {
  const { id, kind, parentId } = department
  return { type: `department.${what}`, version: 1, subject: id, data: { kind, parentId } }
}

interface Employed {
  readonly id: string
  readonly departmentId: string | null
  readonly roles: readonly string[]
}

/** `joined` means that the member can sign in from now on; `left` that they no longer can. */
export function memberEvent(what: 'invited' | 'joined' | 'changed' | 'left', member: Employed): DomainEvent {
  const { id, departmentId, roles } = member
  return { type: `member.${what}`, version: 1, subject: id, data: { departmentId, roles } }
}

export function invitationRevoked(invitation: {
  readonly id: string
  readonly memberId: string
}): DomainEvent {
  return {
    type: 'invitation.revoked',
    version: 1,
    subject: invitation.id,
    data: { memberId: invitation.memberId },
  }
}

export function sessionRevoked(sessionId: string, memberId: string): DomainEvent {
  return { type: 'session.revoked', version: 1, subject: sessionId, data: { memberId } }
}

/** `how`: the member changed it, or used a link that was sent. */
export function passwordChanged(memberId: string, how: 'changed' | 'reset'): DomainEvent {
  return { type: 'member.password-changed', version: 1, subject: memberId, data: { how } }
}

/** Department or manager changed; `from…` is where they were. */
export function memberMoved(
  after: { readonly id: string; readonly departmentId: string | null; readonly managerId: string | null },
  before: { readonly departmentId: string | null; readonly managerId: string | null },
): DomainEvent {
  const { id, departmentId, managerId } = after
  const from = { fromDepartmentId: before.departmentId, fromManagerId: before.managerId }
  return { type: 'member.moved', version: 1, subject: id, data: { departmentId, managerId, ...from } }
}

/** It is known on which day somebody leaves; `endsOn` null: they stay after all. */
export function memberLeaving(id: string, endsOn: string | null): DomainEvent {
  return { type: 'member.leaving', version: 1, subject: id, data: { endsOn } }
}

/** A dated change was planned, cancelled, carried out, or could not be. */
export function planEvent(
  what: 'made' | 'cancelled' | 'done' | 'failed',
  plan: { readonly id: string; readonly memberId: string; readonly kind: string; readonly onDay: string },
): DomainEvent {
  const { id, memberId, kind, onDay } = plan
  return { type: `planned-change.${what}`, version: 1, subject: id, data: { memberId, kind, onDay } }
}

/** What a member held went to somebody else. */
export function handedOver(memberId: string, kind: string, to: string, count: number): DomainEvent {
  return { type: 'member.handed-over', version: 1, subject: memberId, data: { kind, to, count } }
}

const MANY = 500

/**
 * Many members at once, from an import: `members.joined` and `members.changed` carry up to 500 ids each, so that an
 * import of a whole house does not enqueue a reaction for every person. Who leaves is always told one by one.
 */
export function membersEvents(
  what: 'joined' | 'changed',
  organisationId: string,
  ids: readonly string[],
): DomainEvent[] {
  return Array.from({ length: Math.ceil(ids.length / MANY) }, (_, i) => ({
    type: `members.${what}`,
    version: 1,
    subject: organisationId,
    data: { ids: ids.slice(i * MANY, (i + 1) * MANY) },
  }))
}

/** A role of the organisation's own. */
export function roleEvent(
  what: 'created' | 'changed' | 'removed',
  role: { readonly id: string; readonly rights: readonly string[] },
): DomainEvent {
  return { type: `role.${what}`, version: 1, subject: role.id, data: { rights: role.rights } }
}

/** A member holds a role in a scope, from now or from a day on; or no longer. `role` is an id of the catalogue or a role's. */
export function assignmentEvent(
  what: 'assigned' | 'begun' | 'ended',
  assignment: { readonly id: string; readonly memberId: string; readonly role: string },
): DomainEvent {
  const { id, memberId, role } = assignment
  return { type: `role.${what}`, version: 1, subject: id, data: { memberId, role } }
}
