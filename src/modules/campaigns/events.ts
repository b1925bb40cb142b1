import type { DomainEvent } from '#kernel/event.ts'

const fact = (type: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

export const campaignEvent = (
  what: 'added' | 'changed' | 'dropped' | 'taken-up',
  id: string,
  data: DomainEvent['data'] = {},
): DomainEvent => fact(`campaign.${what}`, id, data)

export const lookBackSet = (id: string, days: number, version: number, afterStart: boolean): DomainEvent =>
  fact('campaign.look-back-set', id, { days, version, afterStart })

export const placementEvent = (
  what: 'added' | 'changed' | 'retired' | 'taken-back',
  id: string,
): DomainEvent => fact(`placement.${what}`, id)

export const placementsImported = (organisationId: string, n: number): DomainEvent =>
  fact('placement.imported', organisationId, { n })

export const countsReported = (organisationId: string, n: number): DomainEvent =>
  fact('placement.counts-reported', organisationId, { n })

export const linkSettingsChanged = (
  organisationId: string,
  what: 'host' | 'tags' | 'networks',
): DomainEvent => fact('placement.link-settings-changed', organisationId, { what })

/** Somebody agreed to be counted by links of their own, or not any more. Never says who. */
export const linkSharing = (what: 'agreed' | 'stopped', organisationId: string): DomainEvent =>
  fact(`placement.sharing-${what}`, organisationId)

export const studyRegistered = (id: string, version: number, afterFact: boolean): DomainEvent =>
  fact('uplift.registered', id, { version, afterFact })

export const studyRan = (id: string, version: number, verdict: string): DomainEvent =>
  fact('uplift.ran', id, { version, verdict })

export const seriesAdded = (id: string): DomainEvent => fact('uplift.series-added', id)
