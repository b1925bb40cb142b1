import type { ConsentGroup } from './question.ts'

/** Which group each consent so far counts for. */
export interface Served {
  readonly memberId: string
  readonly groupNo: number
}

/**
 * The group that one more consent counts for, chosen so that the others can still be served by somebody else; null when
 * this member can add nothing. `anywhere`: they may answer for any group (one rung higher, after the time was over).
 */
export function groupFor(
  groups: readonly ConsentGroup[],
  served: readonly Served[],
  memberId: string,
  anywhere = false,
): number | null {
  if (served.some((one) => one.memberId === memberId)) return null
  const open = groups
    .map((group, no) => ({ group, no }))
    .filter(({ no }) => !served.some((one) => one.groupNo === no))
  const mine = open.filter(({ group }) => anywhere || group.memberIds.includes(memberId))
  const used = [...served.map((one) => one.memberId), memberId]
  const good = mine.find(({ no }) =>
    canServe(
      open.filter((other) => other.no !== no).map(({ group }) => group),
      used,
    ),
  )
  return (good ?? mine[0])?.no ?? null
}

/** Whether every group has its consent. */
export function isComplete(groups: readonly ConsentGroup[], served: readonly Served[]): boolean {
  return groups.every((_, no) => served.some((one) => one.groupNo === no))
}

/** Whether every group can be served by somebody who serves no other and is not used up. */
export function canServe(groups: readonly ConsentGroup[], used: readonly string[]): boolean {
  const [first, ...rest] = groups
  if (!first) return true
  return first.memberIds.some((id) => !used.includes(id) && canServe(rest, [...used, id]))
}
