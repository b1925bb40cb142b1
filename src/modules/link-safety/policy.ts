import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Lists, rules, settings, and what is held back: whoever looks after channels or the organisation. */
export function mayManageLinks(actor: Actor): boolean {
  return may(actor, 'channels.manage') || may(actor, 'organisation.manage')
}

/** The log of what was held back shows addresses that people outside sent to us. */
export function maySeeQuarantine(actor: Actor): boolean {
  return mayManageLinks(actor) || may(actor, 'inbox.answer') || may(actor, 'audit.view')
}

/** The names of those who may, as a sentence. */
export function linkHelp(ctx: Ctx): Promise<string> {
  return whoCanHelp(ctx, 'channels.manage')
}

export async function allowManaging(ctx: Ctx, sentence: string): Promise<Result<undefined>> {
  if (mayManageLinks(ctx.actor)) return ok()
  return refuse('forbidden', sentence, { help: await linkHelp(ctx) })
}
