import { type Actor, type MemberActor, may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

/** Null when the actor runs the training; else the refusal with who can help. */
export async function mayManage(ctx: Ctx): Promise<Refused | null> {
  if (may(ctx.actor, 'training.manage')) return null
  return refuse('forbidden', 'Making courses and enrolling people needs the right to run the training.', {
    help: await whoCanHelp(ctx, 'training.manage'),
  })
}

/** The member who learns, or why not: a machine earns no certificate. */
export function learner(actor: Actor): MemberActor | Refused {
  return actor.kind === 'member' ? actor : refuse('forbidden', 'A named person has to do this.')
}

export function isRefused(value: MemberActor | Refused): value is Refused {
  return 'ok' in value
}

/** The member behind an act, for the record; null for the system. */
export function byWhom(actor: Actor): string | null {
  return actor.kind === 'member' ? actor.memberId : null
}
