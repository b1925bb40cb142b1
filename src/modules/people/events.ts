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
