import type { Ctx } from '#platform/ctx.ts'
import type { Answer } from '../contract.ts'
import type { Decided } from '../domain/revive.ts'
import { pauseFor } from './pauses.ts'

/** A decision as screens draw it, with the pause that would hold it. */
export async function answerOf(ctx: Ctx, decided: Decided, channelIds: readonly string[]): Promise<Answer> {
  const pauses = await Promise.all(channelIds.map((id) => pauseFor(ctx, id)))
  const pause = pauses.find((one) => one !== null)
  const { outcome, reasons, steps, contentClass, matrixRule, sample } = decided
  return {
    outcome,
    reasons: [...reasons],
    steps: steps.map((step) => ({
      ...step,
      groups: step.groups.map((group) => ({ ...group, memberIds: [...group.memberIds] })),
    })),
    contentClass,
    topics: [...decided.question.content.topics],
    because: [...decided.question.content.because],
    matrixRule,
    sample,
    paused: pause ? `${pause.by} paused publishing: ${pause.reason}` : null,
  }
}
