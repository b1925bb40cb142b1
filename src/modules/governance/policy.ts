import { type Actor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'

/** Null when allowed, else the refusal with who can help. */
export function mayGrantMandates(actor: Actor): Refused | null {
  return may(actor, 'mandates.manage')
    ? null
    : refuse('forbidden', 'You may not grant or end mandates.', {
        help: 'Ask an owner or administrator; they are listed under People.',
      })
}

export function mayPause(actor: Actor): Refused | null {
  return may(actor, 'publishing.pause')
    ? null
    : refuse('forbidden', 'You may not pause publishing or let it go on.', {
        help: 'Ask the social lead or an owner; they are listed under People.',
      })
}

/** Why this member may not settle this request; null when they may. Nobody consents to their own words. */
export function mayNotSettle(
  actor: Actor,
  request: {
    readonly authorId: string
    readonly anyOf: readonly string[]
    readonly state: string
    readonly label: string
  },
): string | null {
  if (actor.kind !== 'member') return 'A named person has to consent.'
  if (request.state !== 'open') return 'This has been settled already.'
  if (request.authorId === actor.memberId)
    return `You wrote it, so somebody else has to consent: ${request.label}.`
  if (!request.anyOf.includes(actor.memberId)) return `This waits for ${request.label}.`
  if (!may(actor, 'publish.approve')) return 'You may not approve any more; your role has changed.'
  return null
}
