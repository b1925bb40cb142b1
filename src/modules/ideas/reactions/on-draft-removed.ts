import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { ideaEvent } from '../events.ts'
import { updateIdea } from '../store/idea.ts'
import { ideas } from '../tables.ts'

/** The draft of an idea was thrown away: the idea is back among the chosen ones. */
export async function onDraftRemoved(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { organisationId } = ctx
  await ctx.write(async (tx) => {
    const rows = await tx
      .select({ id: ideas.id })
      .from(ideas)
      .where(
        and(
          eq(ideas.organisationId, organisationId),
          eq(ideas.draftId, event.subject),
          eq(ideas.state, 'writing'),
        ),
      )
    for (const { id } of rows) {
      await updateIdea(tx, organisationId, id, { state: 'chosen', draftId: null, changedAt: ctx.now() })
      tx.emit(ideaEvent('chosen', id))
    }
  })
}
