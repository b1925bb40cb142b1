import { may } from '#kernel/actor.ts'
import { type Refused, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'

export const sentences = {
  rota: 'Only members who manage the rules of the house may change who is on call.',
  ladder: 'Only members who manage the rules of the house may change the ladder.',
  drill: 'Only members who manage the rules of the house may start a drill.',
  gateway: 'Only members who manage the organisation may change the gateway for text messages.',
} as const

const rightFor = {
  rota: 'rules.manage',
  ladder: 'rules.manage',
  drill: 'rules.manage',
  gateway: 'organisation.manage',
} as const

type Matter = keyof typeof rightFor

/** Null when the actor may, else why not, for the screen. */
export function mayNot(ctx: Ctx, matter: Matter): string | null {
  return may(ctx.actor, rightFor[matter]) ? null : sentences[matter]
}

/** A refusal when the actor may not. */
export async function forbidden(ctx: Ctx, matter: Matter): Promise<Refused | null> {
  const message = mayNot(ctx, matter)
  return message === null
    ? null
    : refuse('forbidden', message, { help: await whoCanHelp(ctx, rightFor[matter]) })
}

/** The member who acts; a job acts for nobody. */
export function self(ctx: Ctx): string | null {
  return ctx.actor.kind === 'member' ? ctx.actor.memberId : null
}
