import { type Actor, may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Who may do what here, in the words of a refusal. Who can help is added when it is said. */
export const sentences = {
  add: 'Adding media needs the right to write drafts or to manage the library.',
  change: 'This medium is changed by whoever added it, or by somebody who manages the library.',
  propose: 'Proposing texts needs the right to write drafts, to answer, or to manage the library.',
  manage: 'Only members who manage the library may do this.',
  signature: 'A signature is proposed by the member it belongs to, or by somebody who manages the library.',
  human: 'A named person has to do this.',
} as const

export function mayManage(actor: Actor): boolean {
  return may(actor, 'library.manage')
}

export function mayAdd(actor: Actor): boolean {
  return may(actor, 'publish.draft') || mayManage(actor)
}

export function mayPropose(actor: Actor): boolean {
  return may(actor, 'publish.draft') || may(actor, 'inbox.answer') || mayManage(actor)
}

/** Whether somebody may change a medium that this member added. */
export function mayChange(actor: Actor, addedBy: string | null): boolean {
  if (mayManage(actor)) return true
  return actor.kind === 'member' && actor.memberId === addedBy && mayAdd(actor)
}

export function memberId(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}

/** The sentence with the names of those who manage the library. */
export async function refuseFor(ctx: Ctx, sentence: string): Promise<ReturnType<typeof refuse>> {
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, 'library.manage') })
}

/** Lets members who manage the library through; the system never decides here. */
export async function allowManaging(ctx: Ctx): Promise<Result<string>> {
  const id = memberId(ctx.actor)
  if (!id) return refuse('forbidden', sentences.human)
  return mayManage(ctx.actor) ? ok(id) : refuseFor(ctx, sentences.manage)
}
