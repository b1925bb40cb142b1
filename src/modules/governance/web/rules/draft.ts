import type { RulebookView } from '#modules/governance/contract.ts'
import type { RulesChange } from '../types.ts'

/** A change that is being put together, and the version it was begun on. */
export type RulesDraft = { basedOn: number; change: RulesChange }

export type ChangeKey = keyof RulesChange

/** Equal by content, whatever the order in which the fields were written. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** The change without what is as it was: whoever puts everything back has no change left. */
export function minimal(rulebook: RulebookView, change: RulesChange): RulesChange {
  const entries = Object.entries(change).filter(
    ([key, value]) => value !== undefined && !same(value, rulebook[key as ChangeKey]),
  )
  return Object.fromEntries(entries) as RulesChange
}

/** The rulebook as it would be. */
export function applied(rulebook: RulebookView, change: RulesChange): RulebookView {
  return { ...rulebook, ...(minimal(rulebook, change) as Partial<RulebookView>) }
}

/** What was kept on this device, if it can still be read. */
export function readDraft(raw: unknown): RulesDraft | null {
  if (typeof raw !== 'object' || raw === null) return null
  const { basedOn, change } = raw as Partial<RulesDraft>
  return typeof basedOn === 'number' && typeof change === 'object' && change !== null
    ? { basedOn, change }
    : null
}

/** A short name for a new row or step that none of the others has. */
export function freshId(prefix: string, taken: readonly { id: string }[]): string {
  let number = taken.length + 1
  while (taken.some((one) => one.id === `${prefix}-${number}`)) number += 1
  return `${prefix}-${number}`
}

/** One place up or down; at the ends it stays. */
export function moved<T>(items: readonly T[], index: number, by: 1 | -1): T[] {
  const next = [...items]
  const [item] = next.splice(index, 1)
  if (item !== undefined) next.splice(Math.max(0, Math.min(items.length - 1, index + by)), 0, item)
  return next
}

/** The list with one item in another form; null takes it out. */
export function replaced<T>(items: readonly T[], index: number, item: T | null): T[] {
  return items.flatMap((one, at) => (at === index ? (item === null ? [] : [item]) : [one]))
}
