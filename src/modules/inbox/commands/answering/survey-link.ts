import { ok, type Result, refuse } from '#kernel/result.ts'
import { askLink } from '#modules/satisfaction/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mineToAnswer } from '../../queries/answering/mine-to-answer.ts'

/** A link to the question how it was, for the answer that is being written. It counts as asked when that goes out. */
export async function surveyLink(
  ctx: Ctx,
  { id }: { readonly id: string },
): Promise<Result<{ url: string }>> {
  const row = await mineToAnswer(ctx, id)
  if (!row.ok) return row
  if (ctx.actor.kind !== 'member') return refuse('forbidden', 'A named person has to ask.')
  const { departmentId, channelId } = row.value
  const about = { conversationId: id, departmentId, channelId, memberId: ctx.actor.memberId }
  return ok({ url: await askLink(ctx, about) })
}
