import { type Actor, type MemberActor, may, mayFor } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

const help = 'Ask an owner or the social lead; they are listed under People.'

/**
 * Null when the actor may keep or change a reply of this department (null: of the whole house), else why not. Whoever
 * answers for a department keeps its replies; those of the whole house belong to who manages the inbox.
 */
export function mayNotKeep(actor: Actor, departmentId: string | null): Refused | null {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  if (may(actor, 'inbox.manage')) return null
  if (departmentId === null)
    return refuse('forbidden', 'Replies of the whole house are kept by those who manage the inbox.', {
      help: 'Keep it for your department, or ask an owner or the social lead.',
    })
  return mayFor(actor, 'inbox.answer', { departmentId })
    ? null
    : refuse('forbidden', 'You do not answer for this department.', { help })
}

export function isMember(actor: Actor): actor is MemberActor {
  return actor.kind === 'member'
}
