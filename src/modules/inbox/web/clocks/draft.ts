import type { ClockRules } from '#modules/inbox/contract.ts'

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
