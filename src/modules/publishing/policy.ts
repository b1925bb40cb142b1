import { type Actor, type MemberActor, may, mayFor } from '#kernel/actor.ts'
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

/** Null when the member may send this on, to each of these channels; else why not. */
export function mayNotSubmit(
  actor: MemberActor,
  draft: { readonly departmentId: string | null },
  channelIds: readonly string[],
): Refused | null {
  const { departmentId } = draft
  return channelIds.every((channelId) => mayFor(actor, 'publish.submit', { departmentId, channelId }))
    ? null
    : refuse('forbidden', 'Your role does not reach every channel of this draft, or not its department.', {
        help: 'Ask the social lead or an owner to widen it on your page under People.',
      })
}

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}
