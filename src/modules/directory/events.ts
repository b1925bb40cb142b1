import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells. Counts and ids; names and addresses stay out of the record. */

export function importEvent(
  what: 'started' | 'done' | 'failed' | 'undone',
  id: string,
  counts: { readonly joined?: number; readonly changed?: number; readonly left?: number } = {},
): DomainEvent {
  return { type: `directory-import.${what}`, version: 1, subject: id, data: { ...counts } }
}

export function tokenEvent(what: 'made' | 'revoked', id: string, name: string): DomainEvent {
  return { type: `scim-token.${what}`, version: 1, subject: id, data: { name } }
}

export function mappingEvent(groupName: string, role: string | null): DomainEvent {
  return { type: 'scim-mapping.changed', version: 1, subject: groupName, data: { role } }
}

/** Another system changed the directory; says which key it used, since no member did. */
export function scimEvent(
  operation: string,
  subject: string,
  token: { readonly id: string; readonly name: string },
): DomainEvent {
  return {
    type: 'directory.changed-by-scim',
    version: 1,
    subject,
    data: { operation, tokenId: token.id, tokenName: token.name },
  }
}
