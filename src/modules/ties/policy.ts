import { may } from '#kernel/actor.ts'
import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Only for oneself: nobody allows anything in somebody else's name. */
export function named(ctx: Ctx): Result<string> {
  return ctx.actor.kind === 'member'
    ? ok(ctx.actor.memberId)
    : refuse('forbidden', 'Only members can allow this, each for themselves.')
}

/** Counts of departments are for those who see the figures of the house; people are for nobody. */
export function mayView(ctx: Ctx): Refused | null {
  return may(ctx.actor, 'scoreboard.view')
    ? null
    : refuse('forbidden', 'You may not see the figures.', {
        help: 'Ask an owner or the social lead; they are listed under People.',
      })
}
