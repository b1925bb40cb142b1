import type { DomainEvent } from '#kernel/event.ts'

const fact = (type: string, subject: string, data: DomainEvent['data'] = {}): DomainEvent => ({
  type,
  version: 1,
  subject,
  data,
})

export const peerEvent = (
  what: 'added' | 'changed' | 'retired' | 'taken-back' | 'read',
  id: string,
): DomainEvent => fact(`peer.${what}`, id)

export const figureEvent = (what: 'entered' | 'withdrawn', id: string, peerId: string): DomainEvent =>
  fact(`peer.figure-${what}`, id, { peerId })

export const figuresImported = (organisationId: string, n: number): DomainEvent =>
  fact('peer.figures-imported', organisationId, { n })

export const caseEvent = (
  what: 'added' | 'changed' | 'submitted' | 'taken-back' | 'withdrawn' | 'reopened',
  id: string,
): DomainEvent => fact(`case.${what}`, id)

export const caseDecided = (id: string, no: number, verdict: string, optionNo: number | null): DomainEvent =>
  fact('case.decided', id, { no, verdict, optionNo })

export const caseReviewed = (id: string, no: number): DomainEvent => fact('case.reviewed', id, { no })
