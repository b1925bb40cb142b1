import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, membersWhoSee } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Note } from '../contract.ts'
import { noteAdded } from '../events.ts'
import { notesOf } from '../queries/experts/notes.ts'
import { insertNote, keepReplyDraft } from '../store/conversations.ts'
import { insertMentions, seeMentions } from '../store/experts.ts'
import { conversations } from '../tables.ts'
import { noteNotes } from './work-list/note-words.ts'

/**
 * A note for colleagues; any member may leave one, the customer never sees it. Who is named in it hears of it, and has to
 * be somebody for whom the conversation is there: a note opens no restricted desk.
 */
export async function addNote(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string; readonly mentions?: readonly string[] },
): Promise<Result<Note>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to write a note.')
  const mentions = [...new Set(input.mentions ?? [])].filter((id) => id !== actor.memberId)
  return ctx.write(async (tx): Promise<Result<Note>> => {
    if (!(await exists(ctx, input.id))) return refuse('not_found', 'This conversation does not exist.')
    const wrong = await cannotBeNamed(ctx, input.id, mentions)
    if (wrong) return wrong
    const at = ctx.now()
    const { id: conversationId, text } = input
    const note = { conversationId, authorId: actor.memberId, text, at }
    const id = await insertNote(tx, { organisationId, ...note })
    await noteNotes(ctx, tx, [{ id, ...note }])
    await insertMentions(
      tx,
      mentions.map((memberId) => ({ organisationId, noteId: id, memberId, conversationId, at })),
    )
    tx.emit(noteAdded(conversationId, id, mentions))
    const [kept] = await notesOf(ctx, conversationId, id)
    if (!kept) throw new Error('a note that was kept is not there')
    return ok(kept)
  })
}

async function cannotBeNamed(ctx: Ctx, conversationId: string, ids: readonly string[]) {
  if (ids.length === 0) return null
  const people = await memberCards(ctx, ids)
  const seeing = await membersWhoSee(ctx, conversationId, ids)
  for (const id of ids) {
    const person = people.get(id)
    if (person?.status !== 'active')
      return refuse('invalid', 'Somebody you named does not work here any more.', {
        fields: { mentions: 'Take their name out.' },
      })
    if (!seeing.has(id))
      return refuse('invalid', `${person.name} may not see this conversation, so a note cannot reach them.`, {
        fields: {
          mentions: 'Ask them as an expert: they then see the question and what you choose to show.',
        },
      })
  }
  return null
}

/** The one who looks has seen what names them here. */
export async function sawMentions(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ seen: number }>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'Only people see notes.')
  const key = { organisationId, conversationId: input.id, memberId: actor.memberId }
  return ctx.write(async (tx) => ok({ seen: await seeMentions(tx, key, ctx.now()) }))
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
