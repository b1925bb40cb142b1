import type { DomainEvent, EventData } from '#kernel/event.ts'

const fact = (type: string, subject: string, data: EventData = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

export const planEvent = (
  what: 'started' | 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'line-changed' | 'cells-set',
  versionId: string,
  data: EventData = {},
): DomainEvent => fact(`plan.${what}`, versionId, data)

export const budgetEvent = (
  what: 'posted' | 'posting-voided' | 'cells-set' | 'shares-set' | 'threshold-set' | 'table-taken',
  subject: string,
  data: EventData = {},
): DomainEvent => fact(`budget.${what}`, subject, data)

export const alertEvent = (
  what: 'crossed' | 'cleared' | 'seen',
  alertId: string,
  data: EventData = {},
): DomainEvent => fact(`budget.alert-${what}`, alertId, data)

export const goalEvent = (
  what: 'added' | 'changed' | 'moved' | 'dropped' | 'taken-up' | 'linked',
  id: string,
  data: EventData = {},
): DomainEvent => fact(`goal.${what}`, id, data)

/**
 * Time was written down, changed or taken back on these days. Whose and how much is left out, and so is who did it (see
 * `asHouse`): the record is read by more people than anybody's entries are.
 */
export const timeEvent = (organisationId: string, days: readonly string[]): DomainEvent =>
  fact('time.changed', organisationId, { days: [...new Set(days)] })

export const ratesEvent = (
  what: 'settings-saved' | 'exchange-entered' | 'loaded-rate-changed',
  subject: string,
  data: EventData = {},
): DomainEvent => fact(`planning.${what}`, subject, data)
