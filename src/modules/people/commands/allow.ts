import { may, type Right } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { whoCanHelp } from '../queries/member-cards.ts'

/** Goes on when the actor holds the right; else refuses with the sentence and says who can help. */
export async function allow(ctx: Ctx, right: Right, sentence: string): Promise<Result<undefined>> {
  if (may(ctx.actor, right)) return ok()
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, right) })
}
