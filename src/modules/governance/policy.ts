import { type Actor, may, mayFor, type Right } from '#kernel/actor.ts'
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

export function mayPause(ctx: Ctx): Promise<Refused | null> {
  return unless(ctx, 'publishing.pause', 'You may not pause publishing or let it go on.')
}

export function mayChangeRules(ctx: Ctx): Promise<Refused | null> {
  return unless(ctx, 'rules.manage', 'You may not change what needs whose consent.')
}

/** Null for whoever holds the right, else the refusal with the names of those who do. */
async function unless(ctx: Ctx, right: Right, sentence: string): Promise<Refused | null> {
  if (may(ctx.actor, right)) return null
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, right) })
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
