import { and, eq } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import type { Ctx } from '#platform/ctx.ts'
import { tellExpert, tellNamed } from '../commands/experts/tell.ts'
import { expertQuestions } from '../tables/experts.ts'

/** Somebody is asked, reminded, or late: they get a mail with a link of their own. */
export async function onExpert(ctx: Ctx, event: StoredEvent): Promise<void> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(expertQuestions)
      .where(
        and(eq(expertQuestions.organisationId, ctx.organisationId), eq(expertQuestions.id, event.subject)),
      ),
  )
  if (row?.state !== 'open') return
  if (event.type === 'expert.asked') await tellExpert(ctx, row, 'asked', row.askedAt)
  if (event.type === 'expert.reminded' && row.remindedAt)
    await tellExpert(ctx, row, 'reminded', row.remindedAt)
  if (event.type === 'expert.late' && row.lateAt) await tellExpert(ctx, row, 'late', row.lateAt)
}

/** A note names somebody: they get a mail with the way to it. */
export async function onNote(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { noteId, mentions } = event.data
  if (typeof noteId !== 'string' || !Array.isArray(mentions) || mentions.length === 0) return
  await tellNamed(ctx, { conversationId: event.subject, noteId, authorId: event.actor })
}
