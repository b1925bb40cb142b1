export type ChangeKind = 'join' | 'move' | 'leave'
export type ChangeState = 'planned' | 'done' | 'cancelled' | 'failed'

/** What a planned move changes; what is left out stays. */
export interface Move {
  readonly departmentId?: string | null | undefined
  readonly managerId?: string | null | undefined
  readonly title?: string | null | undefined
}

export interface Plan {
  readonly kind: ChangeKind
  /** A day in the organisation's zone, “2026-03-01”. */
  readonly onDay: string
  readonly move: Move | null
}

interface Standing {
  readonly status: 'invited' | 'active' | 'left'
  readonly startsOn: string | null
  readonly endsOn: string | null
}

const moves = ['departmentId', 'managerId', 'title'] as const

/** The fields that do not fit, with what to do; empty when the plan can be made. `today` is in the organisation's zone. */
export function judgePlan(plan: Plan, member: Standing, today: string): Record<string, string> {
  const { kind, onDay, move } = plan
  if (onDay <= today) return { onDay: 'Choose a day after today, or do it now.' }
  if (kind === 'join' && member.status === 'active') return { onDay: 'This person is here already.' }
  if (kind !== 'join' && member.status === 'left')
    return { onDay: 'This person has left. Plan their return first.' }
  if (kind === 'leave' && member.startsOn && onDay <= member.startsOn)
    return { onDay: 'This is before their first day. Choose a later day.' }
  if (kind === 'move' && member.endsOn && onDay >= member.endsOn)
    return { onDay: 'They will have left by then. Choose an earlier day.' }
  if (kind === 'join' && member.status === 'invited' && member.endsOn && onDay >= member.endsOn)
    return { onDay: 'They would leave before they come. Choose an earlier day.' }
  if (kind === 'move' && !moves.some((field) => move?.[field] !== undefined))
    return { departmentId: 'Say what changes: department, manager or title.' }
  return {}
}
