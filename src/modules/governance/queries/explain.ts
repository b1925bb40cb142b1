import { ok, type Refused, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { DecisionReason } from '../domain/decide.ts'
import { decidePublication } from './decide-publication.ts'
import { pauseFor } from './pauses.ts'

export interface Explanation {
  readonly outcome: 'allow' | 'needs' | 'refuse'
  readonly reasons: DecisionReason[]
  readonly paused: string | null
}

/** Why can I (not) publish or reply here, right now? */
export async function explain(
  ctx: Ctx,
  input: { readonly kind: 'post' | 'reply'; readonly channelId: string },
): Promise<Result<Explanation> | Refused> {
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'Only a member can ask for themselves.')
  const decision = await decidePublication(ctx, {
    authorId: ctx.actor.memberId,
    channelIds: [input.channelId],
    kind: input.kind,
    checksOutcome: 'pass',
    at: ctx.now(),
  })
  const pause = await pauseFor(ctx, input.channelId)
  return ok({
    outcome: decision.outcome,
    reasons: [...decision.reasons],
    paused: pause ? `${pause.by} paused publishing: ${pause.reason}` : null,
  })
}
