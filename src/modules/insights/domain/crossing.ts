export interface Bound {
  readonly kind: 'above' | 'below' | 'change'
  /** A value of the metric; for `change`, percent. */
  readonly bound: number
}

/** Whether a figure is beyond its line; null when that cannot be said, which changes nothing. */
export function isBeyond(
  { kind, bound }: Bound,
  value: number | null,
  before: number | null,
): boolean | null {
  if (value === null) return null
  if (kind === 'above') return value > bound
  if (kind === 'below') return value < bound
  if (before === null || before === 0) return null
  return (100 * Math.abs(value - before)) / Math.abs(before) >= Math.abs(bound)
}
