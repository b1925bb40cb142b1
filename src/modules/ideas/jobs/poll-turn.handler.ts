import type { Ctx } from '#platform/ctx.ts'
import { turnPoll } from '../commands/polls.ts'

export async function pollTurn(ctx: Ctx, { pollId }: { readonly pollId: string }): Promise<void> {
  await turnPoll(ctx, pollId)
}
