import { and, asc, eq, inArray } from 'drizzle-orm'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Note } from '../../contract.ts'
import { expertQuestions, noteMentions } from '../../tables/experts.ts'
import { notes } from '../../tables.ts'

/** The notes of a conversation, oldest first, with who is named in them and what experts were asked. */
export async function notesOf(ctx: Ctx, conversationId: string, only?: string): Promise<Note[]> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select()
      .from(notes)
      .where(
        and(
          eq(notes.organisationId, ctx.organisationId),
          eq(notes.conversationId, conversationId),
          only ? eq(notes.id, only) : undefined,
        ),
      )
      .orderBy(asc(notes.at))
    if (rows.length === 0) return []
    const named = await tx
      .select()
      .from(noteMentions)
      .where(
        and(
          eq(noteMentions.organisationId, ctx.organisationId),
          inArray(
            noteMentions.noteId,
            rows.map(({ id }) => id),
          ),
        ),
      )
    const asked = new Map<string, string>()
    const questionIds = rows.flatMap(({ questionId }) => questionId ?? [])
    if (questionIds.length > 0)
      for (const { id, question } of await tx
        .select({ id: expertQuestions.id, question: expertQuestions.question })
        .from(expertQuestions)
        .where(
          and(
            eq(expertQuestions.organisationId, ctx.organisationId),
            inArray(expertQuestions.id, questionIds),
          ),
        ))
        asked.set(id, question)
    const people = await memberCards(ctx, [
      ...new Set([...rows.map(({ authorId }) => authorId), ...named.map(({ memberId }) => memberId)]),
    ])
    const person = (id: string) => {
      const { name = 'Somebody who left', initials = '?' } = people.get(id) ?? {}
      return { id, name, initials }
    }
    return rows.map(({ id, authorId, text, at, questionId }) => ({
      ...{ id, author: person(authorId), text, at: at.toISOString() },
      expert: questionId ? { question: asked.get(questionId) ?? '' } : null,
      // Whoever is told of an expert's answer is not named in it.
      mentions: questionId
        ? []
        : named
            .filter(({ noteId }) => noteId === id)
            .map(({ memberId, seenAt }) => ({ ...person(memberId), seen: seenAt !== null })),
    }))
  })
}
