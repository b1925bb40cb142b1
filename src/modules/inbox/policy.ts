import { type Actor, type MemberActor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

const help = 'Ask an owner or the social lead for the role of agent; they are listed under People.'

/** The member who works in the inbox, or why not. */
export function agent(actor: Actor): MemberActor | Refused {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'inbox.answer')
    ? actor
    : refuse('forbidden', 'You may read conversations but not work on them.', { help })
}

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}
