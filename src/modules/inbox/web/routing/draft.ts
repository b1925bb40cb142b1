import type { Routes } from '#modules/inbox/contract.ts'

export type Rules = Pick<Routes, 'rules' | 'ownWords'>

/** A change of the rules while it is put together, and the version it was begun on. */
export type RoutesDraft = Rules & { basedOn: number }

/** Null when what this device kept cannot be one. */
export function readDraft(kept: unknown): RoutesDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { rules, ownWords, basedOn } = kept as Partial<RoutesDraft>
  const fits = Array.isArray(rules) && typeof ownWords === 'boolean' && typeof basedOn === 'number'
  return fits && rules.every((rule) => typeof rule?.id === 'string' && typeof rule.query === 'string')
    ? { rules, ownWords, basedOn }
    : null
}

export function same(one: Rules, other: Rules): boolean {
  return JSON.stringify([one.rules, one.ownWords]) === JSON.stringify([other.rules, other.ownWords])
}
