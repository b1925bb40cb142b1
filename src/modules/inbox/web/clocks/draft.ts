import type { ClockRuleInput, ClockRules } from '#modules/inbox/contract.ts'

export type Rules = Pick<ClockRules, 'rules' | 'rest'>

/** A change of the rules while it is put together, and the version it was begun on. */
export type ClocksDraft = Rules & { basedOn: number }

/** Null when what this device kept cannot be one. */
export function readDraft(kept: unknown): ClocksDraft | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { rules, rest, basedOn } = kept as Partial<ClocksDraft>
  const fits = Array.isArray(rules) && typeof rest?.first?.minutes === 'number' && typeof basedOn === 'number'
  return fits && rules.every((rule) => typeof rule?.id === 'string' && Array.isArray(rule.steps))
    ? { rules, rest, basedOn }
    : null
}

export function same(one: Rules, other: Rules): boolean {
  return JSON.stringify([one.rules, one.rest]) === JSON.stringify([other.rules, other.rest])
}

/** The rules with one moved up or down by a place; the same list where it cannot go further. */
export function moved(rules: readonly ClockRuleInput[], id: string, by: -1 | 1): ClockRuleInput[] {
  const list = [...rules]
  const from = list.findIndex((rule) => rule.id === id)
  const [one, other] = [list[from], list[from + by]]
  if (!one || !other) return list
  list[from] = other
  list[from + by] = one
  return list
}

/** The rules with one put in: in its place when it stands there, else at the end. */
export function withRule(rules: readonly ClockRuleInput[], rule: ClockRuleInput): ClockRuleInput[] {
  return rules.some((one) => one.id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? rule : one))
    : [...rules, rule]
}
