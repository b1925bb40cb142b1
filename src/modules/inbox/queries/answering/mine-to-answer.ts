import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx } from '#platform/ctx.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'
import { type ConversationRow, conversations } from '../../tables.ts'

/** The conversation, when the viewer may answer it; else why not. */
export async function mineToAnswer(ctx: Ctx, id: string): Promise<Result<ConversationRow>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))),
  )
  if (!row) return refuse('not_found', 'This conversation does not exist.')
  return mayNotHere(member, 'inbox.answer', matterOf(row)) ?? ok(row)
}
