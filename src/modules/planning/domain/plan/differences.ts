import type { LineKind } from '../budget/lines.ts'

export interface VersionLine {
  readonly lineId: string
  readonly tactic: number
  readonly departmentId: string | null
  readonly name: string
  readonly kind: LineKind
  readonly currency: string
  readonly months: readonly number[]
}

export interface Difference {
  readonly lineId: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: VersionLine | null
  readonly after: VersionLine | null
  /** Months 0 to 11 whose amount is another. */
  readonly months: readonly number[]
  /** The year's sum after minus before, in the line's currency. */
  readonly by: number
  /** Moved to another tactic or department, or called otherwise. */
  readonly renamed: boolean
}

export const yearSum = (months: readonly number[]): number => months.reduce((sum, one) => sum + one, 0)

/** What one version has otherwise than another, the largest change of money first. */
export function differences(before: readonly VersionLine[], after: readonly VersionLine[]): Difference[] {
  const was = new Map(before.map((line) => [line.lineId, line]))
  const is = new Map(after.map((line) => [line.lineId, line]))
  const found = [...new Set([...was.keys(), ...is.keys()])].flatMap((lineId) => {
    const difference = between(lineId, was.get(lineId) ?? null, is.get(lineId) ?? null)
    return difference ? [difference] : []
  })
  return found.sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || (a.lineId < b.lineId ? -1 : 1))
}

function between(lineId: string, before: VersionLine | null, after: VersionLine | null): Difference | null {
  const months = Array.from({ length: 12 }, (_, at) => at).filter(
    (at) => (before?.months[at] ?? 0) !== (after?.months[at] ?? 0),
  )
  const by = yearSum(after?.months ?? []) - yearSum(before?.months ?? [])
  const renamed =
    before !== null &&
    after !== null &&
    (before.name !== after.name ||
      before.tactic !== after.tactic ||
      before.departmentId !== after.departmentId ||
      before.kind !== after.kind)
  if (before && after && months.length === 0 && !renamed) return null
  const change = before === null ? 'added' : after === null ? 'removed' : 'changed'
  return { lineId, change, before, after, months, by, renamed }
}
