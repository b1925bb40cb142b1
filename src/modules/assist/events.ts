import type { DomainEvent } from '#kernel/event.ts'

/** Where help comes from was changed; never the key. */
export function assistChanged(organisationId: string, data: DomainEvent['data']): DomainEvent {
  return { type: 'assist.changed', version: 1, subject: organisationId, data }
}

/** A named person asked a machine for words about something. */
export function assistUsed(useId: string, data: DomainEvent['data']): DomainEvent {
  return { type: 'assist.used', version: 1, subject: useId, data }
}
