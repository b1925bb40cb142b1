import { channelCards } from '#modules/channels/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Answer } from '../contract.ts'
import type { Decided } from '../domain/revive.ts'
import { pausesFor } from './pauses.ts'

/** A decision as screens draw it, with the pause that would hold it. */
export async function answerOf(ctx: Ctx, decided: Decided, channelIds: readonly string[]): Promise<Answer> {
  const networks = new Map((await channelCards(ctx)).map((card) => [card.id, card.network]))
  const departmentId = decided.question.author.units[0] ?? null
  const pauses = await pausesFor(
    ctx,
    channelIds.map((channelId) => ({
      channelId,
      network: networks.get(channelId) ?? null,
      departmentId,
      campaign: null,
    })),
  )
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
