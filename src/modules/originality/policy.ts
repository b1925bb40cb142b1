import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Keeping the lists of words: whoever keeps the rules. */
export function mayKeepWords(ctx: Ctx): boolean {
  return ctx.actor.kind === 'member' && may(ctx.actor, 'rules.manage')
}

/** The names of those who may, as a sentence. */
export function wordsHelp(ctx: Ctx): Promise<string> {
  return whoCanHelp(ctx, 'rules.manage')
}

/** The member who acts, or the refusal with who can help. */
export async function keeper(ctx: Ctx): Promise<Result<string>> {
  if (ctx.actor.kind === 'member' && mayKeepWords(ctx)) return ok(ctx.actor.memberId)
  return refuse('forbidden', 'Changing the list of words needs the right to manage rules.', {
    help: await wordsHelp(ctx),
  })
}
