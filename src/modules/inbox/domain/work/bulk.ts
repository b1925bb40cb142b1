import type { MemberActor, Right, Scope } from '#kernel/actor.ts'
import type { Priority } from './filters.ts'

/** What can be done to many conversations at once. */
export type BulkAct =
  | { readonly kind: 'close' }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'spam'; readonly as: 'spam' | 'not_ours' }
  | { readonly kind: 'assign'; readonly memberId: string | null }
  | { readonly kind: 'hand'; readonly departmentId: string; readonly reason: string }
  | { readonly kind: 'label'; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: 'priority'; readonly priority: Priority }
  | { readonly kind: 'snooze'; readonly until: string }

/** More than this at once is no decision about each of them any more. */
export const BULK_MOST = 5000
/** Up to here the answer waits for all of them; beyond, a job works and says how far it is. */
export const AT_ONCE = 200
/** How long what was done can be taken back, in ms; a little longer than the button stands. */
export const UNDO_MS = 30_000
export const UNDO_GRACE_MS = 15_000

type Row = Readonly<Record<string, unknown>>

/** A conversation as rows of its tables: what acts change, to the microsecond. */
export interface Snapshot {
  readonly row: Row
  /** Ids, in order. */
  readonly labels: readonly string[]
  readonly clocks: readonly Row[]
  readonly pauses: readonly Row[]
}

/** Follows from the clocks. */
const derived = new Set(['due_at'])

/** Columns of the conversation whose value an act changed. */
export function changedColumns(before: Snapshot, after: Snapshot): string[] {
  return Object.keys(before.row).filter(
    (name) => !derived.has(name) && !same(before.row[name], after.row[name]),
  )
}

/** Which of its clocks and pauses an act changed: those are put back; what it left alone is left alone. */
export function changedParts(before: Snapshot, after: Snapshot): ('clocks' | 'pauses')[] {
  return (['clocks', 'pauses'] as const).filter((part) => !same(before[part], after[part]))
}

/** Nobody and nothing touched the clocks since. */
export const clocksAs = (now: Snapshot, after: Snapshot): boolean => same(now.clocks, after.clocks)

export function changedAnything(before: Snapshot, after: Snapshot): boolean {
  return changedColumns(before, after).length > 0 || !same(before.labels, after.labels)
}

/**
 * Whether what an act changed is still as the act left it: only then may it be taken back. What others changed beside it
 * stays as they left it.
 */
export function stillAs(now: Snapshot, before: Snapshot, after: Snapshot): boolean {
  return (
    changedColumns(before, after).every((name) => same(now.row[name], after.row[name])) &&
    (same(before.labels, after.labels) || same(now.labels, after.labels)) &&
    (same(ends(before), ends(after)) || same(ends(now), ends(after)))
  )
}

/** How clocks stand; what they are measured by may be worked out anew at any time. */
const ends = ({ clocks }: Snapshot): unknown =>
  clocks.map((clock) => [clock.id, clock.department_id, clock.stopped_at, clock.outcome])

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A member as a job can act for them: JSON has neither sets nor maps. */
export interface StoredActor {
  readonly memberId: string
  readonly userId: string
  readonly name: string
  readonly departmentId: string | null
  readonly rights: readonly Right[]
  readonly scopes: readonly (readonly [Right, readonly Scope[]])[]
  readonly hidden: readonly string[]
}

export function storedActor(actor: MemberActor): StoredActor {
  const { memberId, userId, name, departmentId, hidden } = actor
  return {
    memberId,
    userId,
    name,
    departmentId,
    hidden,
    rights: [...actor.rights],
    scopes: [...actor.scopes],
  }
}

export function actorAgain(stored: StoredActor): MemberActor {
  return { ...stored, kind: 'member', rights: new Set(stored.rights), scopes: new Map(stored.scopes) }
}
