import type { Result } from '#kernel/result.ts'
import { channelCard } from '#modules/channels/index.ts'
import { departmentCards } from '#modules/people/index.ts'
import { filledReply, type Used } from '#modules/saved-replies/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { mineToAnswer } from '../../queries/answering/mine-to-answer.ts'
import { contactCard } from '../../queries/contact.ts'

/** The words of a saved reply for this conversation, with its places filled as far as anything is known. */
export async function insertReply(
  ctx: Ctx,
  { id, replyId }: { readonly id: string; readonly replyId: string },
): Promise<Result<Used & { open: string[] }>> {
  const row = await mineToAnswer(ctx, id)
  if (!row.ok) return row
  const { departmentId, channelId, contactId } = row.value
  const person = await contactCard(ctx, contactId)
  const desk = (await departmentCards(ctx)).find((one) => one.id === departmentId)
  const channel = await channelCard(ctx, channelId)
  const used = await filledReply(ctx, replyId, departmentId, {
    name: person?.name ?? '',
    agent: ctx.actor.kind === 'member' ? ctx.actor.name : '',
    desk: desk?.name ?? '',
    account: channel?.displayName || channel?.handle || '',
  })
  return used.ok ? { ok: true, value: { ...used.value, open: [...used.value.open] } } : used
}
