import { ok, type Result, refuse } from '#kernel/result.ts'
import type { NewWords } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { allowTouching } from '../policy.ts'
import { asItWillStand, decideEdit } from './decide-edit.ts'
import { findPost } from './one.ts'

interface EditCheck {
  length: number
  limit: number
  outcome: 'allow' | 'needs' | 'refuse'
  messages: string[]
}

/** While somebody types other words: how long they are, what is wrong with them, and whose consent they would need. */
export async function checkNewWords(
  ctx: Ctx,
  input: NewWords & { readonly postId: string },
): Promise<Result<EditCheck>> {
  const post = await findPost(ctx, input.postId)
  const words = post && (await asItWillStand(ctx, post, input))
  if (!post || !words) return refuse('not_found', 'This post does not exist.')
  const allowed = await allowTouching(ctx, post, 'You may not change posts on this channel.')
  if (!allowed.ok) return allowed
  const { report, decision } = await decideEdit(ctx, post, words, allowed.value.memberId)
  const broken = report.checks.filter((check) => check.severity === 'must-fix').map((check) => check.message)
  const { length, limit } = report
  const messages = {
    allow: [],
    needs: decision.steps.map((step) => step.label),
    refuse: broken.length > 0 ? broken : decision.reasons.map((reason) => reason.message),
  }[decision.outcome]
  return ok({ length, limit, outcome: decision.outcome, messages })
}
