import type { Refused } from '#kernel/result.ts'
import { decidePublication, type StatementAct } from '#modules/governance/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { CheckReport, VariantInput } from '../contract.ts'
import { checkVariants } from './check.ts'
import { refusal } from './refusal.ts'
import { toBeDecided } from './to-be-decided.ts'

export interface StatementInput {
  readonly title: string
  readonly channelIds: readonly string[]
  /** Whole, with nothing left to fill in. */
  readonly text: string
  readonly lang: string
  readonly act: Extract<StatementAct, { purpose: 'release' }>
}

/** What would go out where. A text too long for a channel is no thread there: statements are short. */
export function variantsFor(input: Pick<StatementInput, 'channelIds' | 'text' | 'lang'>): VariantInput[] {
  const { text, lang } = input
  return [...new Set(input.channelIds)].map((channelId) => ({ channelId, text, media: [], lang }))
}

interface Asked {
  readonly variants: readonly VariantInput[]
  readonly authorId: string
  readonly act: StatementInput['act']
  readonly draftId?: string
  readonly digest?: string
}

/** The checks and the decision on a statement. Asks, keeps nothing. */
export async function judgeStatement(ctx: Ctx, { variants, authorId, act, draftId, digest }: Asked) {
  // As a reply is checked: that a statement was made before is no reason to withhold it.
  const reports = await checkVariants(ctx, variants, { kind: 'reply' })
  const asked = toBeDecided(variants, reports)
  const decision = await decidePublication(ctx, {
    ...asked,
    authorId,
    kind: 'post',
    ...(draftId && digest ? { subjectId: draftId, digest } : {}),
    statement: act,
    at: ctx.now(),
  })
  return { reports, decision, channelIds: asked.channelIds }
}

/** How a statement would look on each channel, and why this member may not make it; a pause is not looked at. */
export async function previewStatement(
  ctx: Ctx,
  input: StatementInput,
): Promise<{ reports: CheckReport[]; refusal: Refused | null }> {
  if (ctx.actor.kind !== 'member' || input.channelIds.length === 0) return { reports: [], refusal: null }
  const authorId = ctx.actor.memberId
  const asked = { variants: variantsFor(input), authorId, act: input.act }
  const { reports, decision } = await judgeStatement(ctx, asked)
  return {
    reports: reports.map(({ facts: _, ...one }) => one),
    refusal: decision.outcome === 'allow' ? null : refusal([], decision),
  }
}
