import { may, type Right } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { FactRow, WordingRow } from './tables.ts'

/** Who may do what here, in the words of a refusal. Who can help is added when it is said. */
export const sentences = {
  propose: 'Proposing and changing facts needs the right to propose them.',
  approve: 'Approving facts needs the right to approve them.',
  enter: 'Entering facts and keeping profiles needs the right to enter them.',
  rules: 'Changing who approves facts needs the right to manage rules.',
  human: 'A named person has to do this.',
} as const

const rightOf = {
  propose: 'facts.propose',
  approve: 'facts.approve',
  enter: 'facts.enter',
  rules: 'rules.manage',
} as const satisfies Record<string, Right>

export type FactAct = keyof typeof rightOf

/** The member who acts, when they hold the right; else the refusal with who can help. The system never acts here. */
export async function allowed(ctx: Ctx, act: FactAct): Promise<Result<string>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', sentences.human)
  if (may(actor, rightOf[act])) return ok(actor.memberId)
  return refuse('forbidden', sentences[act], { help: await whoCanHelp(ctx, rightOf[act]) })
}

/** Null when the viewer holds the right, else why not. */
export function mayNot(ctx: Ctx, act: FactAct): string | null {
  return ctx.actor.kind === 'member' && may(ctx.actor, rightOf[act]) ? null : sentences[act]
}

/**
 * Whether this actor may read what the fact says. Secret and material ones are for those who work on them; a material
 * fact is open once words about it are out.
 */
export function maySee(
  ctx: Ctx,
  fact: Pick<FactRow, 'class' | 'ownerId' | 'createdBy' | 'personId'>,
  wordings: readonly Pick<WordingRow, 'state' | 'proposedBy'>[],
): boolean {
  const { actor } = ctx
  if (fact.class !== 'secret' && fact.class !== 'material') return true
  if (fact.class === 'material' && wordings.some(({ state }) => state === 'live' || state === 'released'))
    return true
  if (actor.kind !== 'member') return false
  const { memberId } = actor
  if ([fact.ownerId, fact.createdBy, fact.personId].includes(memberId)) return true
  if (wordings.some((wording) => wording.proposedBy === memberId)) return true
  return may(actor, 'facts.approve') || may(actor, 'facts.enter') || may(actor, 'audit.view')
}

/** Why this member may not withdraw the fact; null when they may. Opening a closed fact takes somebody else. */
export function mayNotWithdraw(
  fact: Pick<FactRow, 'class' | 'createdBy'>,
  wordings: readonly Pick<WordingRow, 'proposedBy'>[],
  memberId: string,
): string | null {
  if (fact.class === 'public' || fact.class === 'regional') return null
  const authors = [fact.createdBy, ...wordings.map((one) => one.proposedBy)]
  return authors.includes(memberId)
    ? 'Without this fact texts would not be held any more; you wrote it, so somebody else withdraws it.'
    : null
}
