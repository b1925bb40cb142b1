import { type MemberActor, mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { MeasuredPost } from './tables.ts'

type Where = Pick<MeasuredPost, 'channelId' | 'departmentId'>

/** Changing, taking down, or deciding about a post that is out: whoever may send posts on for its channel. */
export function mayTouch(ctx: Ctx, { channelId, departmentId }: Where): boolean {
  return ctx.actor.kind === 'member' && mayFor(ctx.actor, 'publish.submit', { channelId, departmentId })
}

/** The member, or a refusal that names who may. */
export async function allowTouching(ctx: Ctx, post: Where, sentence: string): Promise<Result<MemberActor>> {
  if (ctx.actor.kind !== 'member')
    return refuse('forbidden', 'A named person must answer for every word that leaves.')
  if (mayTouch(ctx, post)) return ok(ctx.actor)
  return refuse('forbidden', sentence, { help: await touchHelp(ctx, post) })
}

/** “Ask Dana Ortiz.” */
export function touchHelp(ctx: Ctx, { channelId, departmentId }: Where): Promise<string> {
  return whoCanHelp(ctx, 'publish.submit', { channelId, departmentId })
}
