import { type Actor, type MemberActor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

const help = 'Ask the social lead or an owner; they are listed under People.'

/** The member who writes; a machine is never an author. */
export function writer(actor: Actor): MemberActor | Refused {
  if (actor.kind !== 'member')
    return refuse('forbidden', 'A named person must answer for every word that leaves.')
  return may(actor, 'publish.draft') ? actor : refuse('forbidden', 'You may not write drafts.', { help })
}

export function submitter(actor: Actor): MemberActor | Refused {
  if (actor.kind !== 'member')
    return refuse('forbidden', 'A named person must answer for every word that leaves.')
  return may(actor, 'publish.submit')
    ? actor
    : refuse('forbidden', 'You may write drafts but not send them on.', { help })
}

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}
