import { may } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, whoCanHelp } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Answer } from '../contract.ts'
import { answerOf } from './answer.ts'
import { decidePublication } from './decide-publication.ts'

/** Why can I (not) publish or reply here, right now? */
export async function explain(
  ctx: Ctx,
  input: { readonly kind: 'post' | 'reply'; readonly channelId: string; readonly text?: string | undefined },
): Promise<Result<Answer>> {
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only a member can ask for themselves.')
  const { kind, channelId, text = '' } = input
  return simulate(ctx, { memberId: ctx.actor.memberId, kind, channelIds: [channelId], text, language: null })
}

export interface SimulatedAct {
  readonly memberId: string
  readonly kind: 'post' | 'reply'
  readonly channelIds: readonly string[]
  readonly text: string
  readonly language: string | null
  readonly at?: string | undefined
}

/**
 * What if this member said this there, then? The same function that decides in earnest; nothing is recorded. Anybody asks
 * for themselves; about others, whoever grants mandates or approves.
 */
export async function simulate(ctx: Ctx, input: SimulatedAct): Promise<Result<Answer>> {
  const { actor } = ctx
  const own = actor.kind === 'member' && actor.memberId === input.memberId
  if (!own && !may(actor, 'mandates.manage') && !may(actor, 'publish.approve') && !may(actor, 'audit.view'))
    return refuse('forbidden', 'You may ask what you yourself may say.', {
      help: await whoCanHelp(ctx, 'mandates.manage'),
    })
  const known = (await memberCards(ctx, [input.memberId])).has(input.memberId)
  if (!known)
    return refuse('invalid', 'This person is not in your organisation.', {
      fields: { memberId: 'Choose somebody from the list.' },
    })
  const { memberId: authorId, kind, channelIds, text, language } = input
  const at = input.at ? new Date(input.at) : ctx.now()
  const decided = await decidePublication(ctx, {
    authorId,
    kind,
    channelIds,
    text,
    language,
    at,
    checksOutcome: 'pass',
  })
  return ok(await answerOf(ctx, decided, channelIds))
}
