import { type Actor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

export function mayView(actor: Actor): Refused | null {
  return may(actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}

interface Headed {
  readonly id: string
  readonly headMemberId: string | null
}

/** Whoever runs the scoreboard; for one department its head too. */
export function mayManageFor(actor: Actor, department: Headed | null): boolean {
  if (may(actor, 'scoreboard.manage')) return true
  return actor.kind === 'member' && department !== null && department.headMemberId === actor.memberId
}

export const notYours = (): Refused =>
  refuse('forbidden', 'Only the head of this department and whoever runs the scoreboard may do that.', {
    help: 'Ask the head of the department or the social lead; both are listed under People.',
  })
