import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { factsSaid } from '#modules/facts/index.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { insertReplyFacts } from '../store/people/kept.ts'
import { messages } from '../tables.ts'

/** An answer is out: which facts of the register it told them, so that colleagues know what was said. */
export async function noteFacts(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.data.kind !== 'reply') return
  const post = (await postCards(ctx, [event.subject])).get(event.subject)
  if (!post) return
  const said = await factsSaid(ctx, post.text)
  if (said.length === 0) return
  await ctx.write(async (tx) => {
    const [turn] = await tx
      .select({ id: messages.id, conversationId: messages.conversationId, at: messages.at })
      .from(messages)
      .where(and(eq(messages.organisationId, ctx.organisationId), eq(messages.postId, event.subject)))
    if (!turn) return
    await insertReplyFacts(
      tx,
      said.map((fact) => ({
        organisationId: ctx.organisationId,
        messageId: turn.id,
        factId: fact.factId,
        conversationId: turn.conversationId,
        said: fact.said,
        at: turn.at,
      })),
    )
  })
}
