export const absenceKinds = ['holiday', 'sick', 'other'] as const
export type AbsenceKind = (typeof absenceKinds)[number]

/** Away in [from, to). */
export interface Away {
  readonly from: Date
  readonly to: Date
  readonly kind: AbsenceKind
}

/** How long an absence is kept after it is over. */
export const KEPT_MONTHS = 13

/**
 * Until when somebody is away at an instant, over absences that follow each other without a gap, and the kind of the one
 * that holds at that instant. Null when they are not.
 */
export function awayAt(absences: readonly Away[], at: Date): { until: Date; kind: AbsenceKind } | null {
  const now = absences.find(({ from, to }) => from <= at && at < to)
  if (!now) return null
  let until = now.to
  const later = [...absences].sort((a, b) => a.from.getTime() - b.from.getTime())
  for (const { from, to } of later) if (from <= until && to > until) until = to
  return { until, kind: now.kind }
}
