import { whoMayReply } from '#modules/governance/index.ts'
import { membersWithRight } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { matterOf } from '../../policy.ts'
import type { ConversationRow } from '../../tables.ts'

/**
 * Who may answer this conversation: the right for its desk and channel (which nobody has who may not see the desk), and a
 * mandate to reply there. Nothing is given to anybody else, by whomever.
 */
export async function ableToAnswer(
  ctx: Ctx,
  row: Pick<ConversationRow, 'departmentId' | 'channelId'>,
): Promise<{ id: string; name: string }[]> {
  const holding = await membersWithRight(ctx, 'inbox.answer', matterOf(row))
  const memberIds = holding.map(({ id }) => id)
  const speaking = await whoMayReply(ctx, { memberIds, channelId: row.channelId, at: ctx.now() })
  return holding.filter(({ id }) => speaking.has(id)).map(({ id, name }) => ({ id, name }))
}
