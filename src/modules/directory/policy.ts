import { mayFor } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

const sentence =
  'Importing people and connecting another directory needs the right to manage people everywhere.'

/** Goes on when the actor manages people everywhere: a list of everybody is no business of one department. */
export async function allow(ctx: Ctx): Promise<Result<undefined>> {
  if (mayFor(ctx.actor, 'people.manage', { departmentId: null })) return ok()
  return refuse('forbidden', sentence, { help: await whoCanHelp(ctx, 'people.manage') })
}
