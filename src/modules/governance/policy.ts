import { type Actor, may, mayFor } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'
import { memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Null when allowed, else the refusal with who can help. A right may hold for the people of some departments only. */
export async function mayGrantMandates(ctx: Ctx, memberId: string): Promise<Refused | null> {
  const member = (await memberCards(ctx, [memberId])).get(memberId)
  const departmentId = member?.departmentId ?? null
  if (mayFor(ctx.actor, 'mandates.manage', { departmentId })) return null
  return refuse('forbidden', 'You may not grant or end this mandate.', {
    help: await whoCanHelp(ctx, 'mandates.manage'),
  })
}

export function mayPause(actor: Actor): Refused | null {
  return may(actor, 'publishing.pause')
    ? null
    : refuse('forbidden', 'You may not pause publishing or let it go on.', {
        help: 'Ask the social lead or an owner; they are listed under People.',
      })
}

/** Why this member may not settle this request; null when they may. Nobody consents to their own words, or twice. */
export function mayNotSettle(
  actor: Actor,
  request: {
    readonly authorId: string
    readonly anyOf: readonly string[]
    readonly escalated: readonly string[]
    readonly state: string
    readonly label: string
  },
  given: readonly { readonly memberId: string }[] = [],
): string | null {
  if (actor.kind !== 'member') return 'A named person has to consent.'
  if (request.state !== 'open') return 'This has been settled already.'
  if (request.authorId === actor.memberId)
    return `You wrote it, so somebody else has to consent: ${request.label}.`
  if (given.some((one) => one.memberId === actor.memberId))
    return `You have consented; it still waits for ${request.label}.`
  const asked = [...request.anyOf, ...request.escalated].includes(actor.memberId)
  return asked ? null : `This waits for ${request.label}.`
}

export function mayChangeRules(actor: Actor): Refused | null {
  return may(actor, 'rules.manage')
    ? null
    : refuse('forbidden', 'You may not change what needs whose consent.', {
        help: 'Ask an owner or administrator; they are listed under People.',
      })
}

/** Why this member may not say whether something that went out was fine; null when they may. */
export function mayNotRead(
  actor: Actor,
  reading: { readonly authorId: string; readonly verdict: string | null },
): string | null {
  if (actor.kind !== 'member') return 'A named person reads it.'
  if (reading.verdict !== null) return 'Somebody has read it.'
  if (reading.authorId === actor.memberId) return 'You wrote it, so somebody else reads it.'
  return may(actor, 'publish.approve') ? null : 'People who approve read it.'
}
