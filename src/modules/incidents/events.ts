import type { DomainEvent } from '#kernel/event.ts'

/** The facts this room tells. They hold ids and states; nobody learns from one what a restricted incident is about. */
export function incidentEvent(
  what:
    | 'opened'
    | 'severity'
    | 'joined'
    | 'claimed'
    | 'moved'
    | 'paused'
    | 'cleared'
    | 'closed'
    | 'written'
    | 'updated'
    | 'late'
    | 'recovered'
    | 'handed'
    | 'merged'
    | 'parted'
    | 'named',
  incidentId: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return { type: `incident.${what}`, version: 1, subject: incidentId, data }
}

export function reviewEvent(
  what: 'begun' | 'saved' | 'moved',
  incidentId: string,
  data: DomainEvent['data'] = {},
): DomainEvent {
  return { type: `review.${what}`, version: 1, subject: incidentId, data }
}

export function settingsEvent(organisationId: string, version: number): DomainEvent {
  return { type: 'incident-settings.changed', version: 1, subject: organisationId, data: { version } }
}
