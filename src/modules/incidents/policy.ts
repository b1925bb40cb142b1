import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import { memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Seat } from './domain/words.ts'

export const noIncident = refuse('not_found', 'There is no such incident, or it is not yours to see.')

type Seats = ReadonlyMap<Seat, string>

/** The commander, their deputy, and whoever may pause publishing anyway. */
export function leads(actor: Actor, seats: Seats): boolean {
  if (may(actor, 'publishing.pause')) return true
  if (actor.kind !== 'member') return false
  return seats.get('commander') === actor.memberId || seats.get('deputy') === actor.memberId
}

/** Everybody with a seat in the war room. */
export function isCrew(actor: Actor, seats: Seats): boolean {
  if (leads(actor, seats)) return true
  return actor.kind === 'member' && [...seats.values()].includes(actor.memberId)
}

/** Whoever works with what is said outside may take an incident that nobody has. */
export function mayClaim(actor: Actor): boolean {
  return (
    actor.kind === 'member' &&
    (['publishing.pause', 'inbox.answer', 'publish.submit', 'publish.approve'] as const).some((right) =>
      may(actor, right),
    )
  )
}

/** Null for those who lead it, else the refusal with who does. */
export async function unlessLeading(ctx: Ctx, seats: Seats, sentence: string): Promise<Refused | null> {
  if (leads(ctx.actor, seats)) return null
  return refuse('forbidden', sentence, { help: await whoLeads(ctx, seats) })
}

/** Null for everybody with a seat, else the refusal with who can give one. */
export async function unlessCrew(ctx: Ctx, seats: Seats, sentence: string): Promise<Refused | null> {
  if (isCrew(ctx.actor, seats)) return null
  return refuse('forbidden', sentence, { help: await whoLeads(ctx, seats) })
}

async function whoLeads(ctx: Ctx, seats: Seats): Promise<string> {
  const commander = seats.get('commander')
  const card = commander ? (await memberCards(ctx, [commander])).get(commander) : undefined
  return card ? `Ask ${card.name}, who leads it.` : whoCanHelp(ctx, 'publishing.pause')
}

/** Goes on for those who change the rules of the house; else says who does. */
export async function mayChangeSettings(ctx: Ctx): Promise<Result<undefined>> {
  if (may(ctx.actor, 'rules.manage')) return ok()
  return refuse('forbidden', 'You may not change how incidents are judged.', {
    help: await whoCanHelp(ctx, 'rules.manage'),
  })
}

/** Who acts, as a named member. */
export function byMember(ctx: Ctx): Result<string> {
  if (ctx.actor.kind === 'member') return ok(ctx.actor.memberId)
  return refuse('forbidden', 'A named person has to do this.')
}

/** Whoever acts, or null for a process. */
export function actorId(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}

/** Goes on when all of them are colleagues who are here. */
export async function present(
  ctx: Ctx,
  ids: readonly (string | null)[],
  field: string,
): Promise<Result<undefined>> {
  const asked = ids.filter((id) => id !== null)
  const cards = await memberCards(ctx, asked)
  if (asked.every((id) => cards.get(id)?.status === 'active')) return ok()
  return refuse('invalid', 'This colleague is not here.', {
    fields: { [field]: 'Choose somebody of the list.' },
  })
}

/** The one for work that nobody asked for by hand; it sees restricted incidents too. */
export function roomCtx(ctx: Ctx): Ctx {
  return ctx.as({ kind: 'system', name: 'incidents' })
}
