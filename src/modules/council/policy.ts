import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Who may do what here, in the words of a refusal. */
export const sentences = {
  chair: 'The chair of the council does this.',
  inside: 'Agendas, votes and minutes are read by the council and by auditors.',
  propose: 'Members of the council put something on its agenda.',
  member: 'Only a named member can do this.',
} as const

export function chairs(actor: Actor): boolean {
  return may(actor, 'council.chair')
}

/** Goes on when the actor chairs the council; else says who does. */
export async function allowChair(ctx: Ctx): Promise<Result<undefined>> {
  if (chairs(ctx.actor)) return ok()
  return refuse('forbidden', sentences.chair, { help: await whoCanHelp(ctx, 'council.chair') })
}

/** Who acts, as a named member. */
export function named(ctx: Ctx): Result<string> {
  return ctx.actor.kind === 'member' ? ok(ctx.actor.memberId) : refuse('forbidden', sentences.member)
}

/** The member who acts, or null for a process at work. */
export function memberOf(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}

/** In the council’s name: what an adopted decision carries out needs no right of whoever closed the vote. */
export function asCouncil(ctx: Ctx): Ctx {
  return ctx.as({ kind: 'system', name: 'council' })
}

/** Why the actor may not change an item; null when they may. */
export function mayNotChangeItem(
  ctx: Ctx,
  item: { readonly state: string; readonly voting: string; readonly raisedBy: string },
): string | null {
  if (item.state !== 'open') return 'It is settled.'
  if (item.voting === 'open') return 'It is being voted on.'
  return item.raisedBy === memberOf(ctx) || chairs(ctx.actor)
    ? null
    : 'Whoever raised it changes it, or the chair.'
}
