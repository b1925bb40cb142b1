import type { DomainEvent } from '#kernel/event.ts'
import type { RingState } from './domain/words.ts'

/** What every fact about a paging carries. Its words do not travel. */
interface About {
  readonly id: string
  readonly subjectType: 'incident' | 'drill'
  readonly subjectId: string
}

const of = ({ subjectType, subjectId }: About) => ({ subjectType, subjectId })

/** `why`: the ladder is begun anew because it is graver, or because what was over began again. */
export function pageStarted(page: About, severity: number, why?: 'graver' | 'again'): DomainEvent {
  const data = { ...of(page), severity, ...(why ? { why } : {}) }
  return { type: 'page.started', version: 1, subject: page.id, data }
}

export function pageRung(
  page: About,
  ring: {
    readonly memberId: string
    readonly kind: string
    readonly rung: number
    readonly state: RingState
  },
): DomainEvent {
  const { memberId, kind: channel, rung: rungNo, state } = ring
  return {
    type: 'page.rung',
    version: 1,
    subject: page.id,
    data: { ...of(page), memberId, channel, rungNo, state },
  }
}

export function pageAcknowledged(page: About, by: string): DomainEvent {
  return { type: 'page.acknowledged', version: 1, subject: page.id, data: { ...of(page), by } }
}

export function pageStopped(page: About): DomainEvent {
  return { type: 'page.stopped', version: 1, subject: page.id, data: of(page) }
}

/** Somebody could not be rung; `instead` is who was, if anybody. */
export function pageUnreachable(page: About, memberId: string, instead: string | null): DomainEvent {
  return { type: 'page.unreachable', version: 1, subject: page.id, data: { ...of(page), memberId, instead } }
}

export function drillStarted(drillId: string, members: number): DomainEvent {
  return { type: 'drill.started', version: 1, subject: drillId, data: { members } }
}

export function drillFinished(drillId: string, members: number, reached: number): DomainEvent {
  return { type: 'drill.finished', version: 1, subject: drillId, data: { members, reached } }
}

export function rotaChanged(rotaId: string): DomainEvent {
  return { type: 'rota.changed', version: 1, subject: rotaId, data: {} }
}

/** Somebody else comes on call. */
export function rotaHandedOver(rotaId: string, from: string | null, to: string | null): DomainEvent {
  return { type: 'rota.handed-over', version: 1, subject: rotaId, data: { from, to } }
}

export function rotaSwap(
  rotaId: string,
  what: 'offered' | 'taken' | 'withdrawn',
  swapId: string,
): DomainEvent {
  return { type: `rota.swap-${what}`, version: 1, subject: rotaId, data: { swapId } }
}

export function ladderChanged(versionId: string, number: number): DomainEvent {
  return { type: 'ladder.changed', version: 1, subject: versionId, data: { number } }
}

/** Ways change for one member only; neither address nor label travels. */
export function wayChanged(
  wayId: string,
  memberId: string,
  what: 'added' | 'confirmed' | 'removed' | 'tested',
): DomainEvent {
  return { type: `page-way.${what}`, version: 1, subject: wayId, data: { memberId } }
}

export function pageSettingChanged(organisationId: string, kind: 'sms'): DomainEvent {
  return { type: 'page-setting.changed', version: 1, subject: organisationId, data: { kind } }
}
