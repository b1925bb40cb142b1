import type { RouteRuleInput, Routes } from '#modules/inbox/contract.ts'

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

/** The rules with one moved up or down by a place; the same list where it cannot go further. */
export function moved(rules: readonly RouteRuleInput[], id: string, by: -1 | 1): RouteRuleInput[] {
  const list = [...rules]
  const from = list.findIndex((rule) => rule.id === id)
  const to = from + by
  const [one, other] = [list[from], list[to]]
  if (!one || !other) return list
  list[from] = other
  list[to] = one
  return list
}

/** The rules with one put in: in its place when it stands there, else at the end. */
export function withRule(rules: readonly RouteRuleInput[], rule: RouteRuleInput): RouteRuleInput[] {
  return rules.some((one) => one.id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? rule : one))
    : [...rules, rule]
}
