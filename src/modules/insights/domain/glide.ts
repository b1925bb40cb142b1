/** A target: from one value on a day to another on a later one, in a straight line. */
export interface Path {
  readonly fromDay: string
  readonly toDay: string
  readonly fromValue: number
  readonly toValue: number
}

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** Where the path is on a day; before it begins its first value, after its end its last. */
export function dueOn(path: Path, day: string): number {
  const share = (at(day) - at(path.fromDay)) / (at(path.toDay) - at(path.fromDay))
  return path.fromValue + (path.toValue - path.fromValue) * Math.min(1, Math.max(0, share))
}

export type TargetState = 'on' | 'behind' | 'unknown'

/**
 * Whether a figure keeps up with its path on a day. The direction is the path's; a level one takes it from the metric. What is
 * missing is unknown, never behind.
 */
export function stateOn(path: Path, value: number | null, day: string, lowerIsBetter: boolean): TargetState {
  if (value === null) return 'unknown'
  const down = path.toValue === path.fromValue ? lowerIsBetter : path.toValue < path.fromValue
  const due = dueOn(path, day)
  return (down ? value <= due : value >= due) ? 'on' : 'behind'
}
