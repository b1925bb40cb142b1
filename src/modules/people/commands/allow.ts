import { type Matter, mayFor, type Right } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { whoCanHelp } from '../queries/right-holders.ts'

/** Only a right that is held everywhere covers it. */
const anything: Matter = { departmentId: null, channelId: null, topic: null, region: null }

/**
 * Goes on when the actor holds the right for this matter, without one: everywhere; `{}` asks whether they hold it
 * anywhere. Else refuses with the sentence and says who can help.
 */
export async function allow(
  ctx: Ctx,
  right: Right,
  sentence: string,
  matter?: Matter,
): Promise<Result<undefined>> {
  if (mayFor(ctx.actor, right, matter ?? anything)) return ok()
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, right, matter) })
}
