import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Note } from '../contract.ts'
import { noteAdded } from '../events.ts'
import { insertNote, keepReplyDraft } from '../store/conversations.ts'
import { conversations } from '../tables.ts'

/** A note for colleagues; any member may leave one, the customer never sees it. */
export async function addNote(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string },
): Promise<Result<Note>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to write a note.')
  return ctx.write(async (tx): Promise<Result<Note>> => {
    if (!(await exists(ctx, input.id))) return refuse('not_found', 'This conversation does not exist.')
    const at = ctx.now()
    const id = await insertNote(tx, {
      organisationId: ctx.organisationId,
      conversationId: input.id,
      authorId: actor.memberId,
      text: input.text,
      at,
    })
    tx.emit(noteAdded(input.id, id))
    const author = (await memberCards(ctx, [actor.memberId])).get(actor.memberId)
    return ok({
      id,
      author: { id: actor.memberId, name: actor.name, initials: author?.initials ?? '' },
      text: input.text,
      at: at.toISOString(),
    })
  })
}

export async function saveReplyDraft(
  ctx: Ctx,
  input: {
    readonly id: string
    readonly text: string
    readonly media: readonly { fileId: string; alt: string }[]
  },
): Promise<Result<{ savedAt: string }>> {
  const { actor } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to write.')
  return ctx.write(async (tx): Promise<Result<{ savedAt: string }>> => {
    if (!(await exists(ctx, input.id))) return refuse('not_found', 'This conversation does not exist.')
    const updatedAt = ctx.now()
    const { text, media } = input
    await keepReplyDraft(tx, {
      organisationId: ctx.organisationId,
      conversationId: input.id,
      memberId: actor.memberId,
      text,
      media,
      updatedAt,
    })
    return ok({ savedAt: updatedAt.toISOString() })
  })
}

async function exists(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))),
  )
  return rows.length > 0
}
