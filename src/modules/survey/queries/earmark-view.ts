import type { Person } from '../contract.ts'
import type { EarmarkRow } from '../tables.ts'

export function earmarkView(mark: EarmarkRow): NonNullable<Person['earmark']> {
  const { source, reason, state, restUntil, createdAt } = mark
  return {
    source,
    reason,
    state,
    restUntil: restUntil?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
