import type { DomainEvent } from '#kernel/event.ts'

interface Held {
  readonly id: string
  readonly url: string
  readonly verdict: string
  readonly rule: string
}

/** An address from outside is held back; nobody can follow it from a screen of ours. */
export function linkQuarantined({ id, url, verdict, rule }: Held): DomainEvent {
  return { type: 'link.quarantined', version: 1, subject: id, data: { url, verdict, rule } }
}

/** A named human lets people follow it, with a reason. */
export function linkReleased({ id, url, verdict, rule }: Held, reason: string): DomainEvent {
  return { type: 'link.released', version: 1, subject: id, data: { url, verdict, rule, reason } }
}

/** A named human looked, and it stays held back. */
export function linkKept({ id, url, verdict, rule }: Held, reason: string): DomainEvent {
  return { type: 'link.kept', version: 1, subject: id, data: { url, verdict, rule, reason } }
}

/** Nothing speaks against it any more: a list or rule changed, or it leads elsewhere now. */
export function linkLifted({ id, url, verdict, rule }: Held): DomainEvent {
  return { type: 'link.lifted', version: 1, subject: id, data: { url, verdict, rule } }
}

export function linkListChanged(
  what: 'added' | 'changed' | 'removed',
  list: { readonly id: string; readonly name: string; readonly version: number; readonly enabled: boolean },
): DomainEvent {
  const { id, name, version, enabled } = list
  return { type: `link.list-${what}`, version: 1, subject: id, data: { name, version, enabled } }
}

export function linkRuleChanged(
  what: 'added' | 'ended',
  rule: { readonly id: string; readonly kind: string; readonly pattern: string; readonly reason: string },
): DomainEvent {
  const { id, kind, pattern, reason } = rule
  return { type: `link.rule-${what}`, version: 1, subject: id, data: { kind, pattern, reason } }
}

export function linkSettingsChanged(
  organisationId: string,
  to: { readonly follow: boolean; readonly ownHosts: readonly string[] },
): DomainEvent {
  const { follow, ownHosts } = to
  return { type: 'link.settings-changed', version: 1, subject: organisationId, data: { follow, ownHosts } }
}
