import { type Actor, type MemberActor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

/** The member who writes statements; they are words that may leave, so whoever may write drafts may write these. */
export function keeper(actor: Actor): MemberActor | Refused {
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to do this.')
  return may(actor, 'publish.draft')
    ? actor
    : refuse('forbidden', 'You may not write statements.', {
        help: 'Ask the social lead or an owner; they are listed under People.',
      })
}

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}
