import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { listMembers, memberCards, membersWhoSee } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Askable, ExpertQuestion } from '../../contract.ts'
import { expertQuestions, noteMentions, type QuestionRow } from '../../tables/experts.ts'
import { conversations, notes } from '../../tables.ts'

/** More of mine than that are shown when some are done. */
const MOST_MINE = 50

/** Shapes questions; the people of all of them are loaded once. */
export async function questionCards(ctx: Ctx, rows: readonly QuestionRow[]): Promise<ExpertQuestion[]> {
  const ids = [...new Set(rows.flatMap(({ askedBy, memberId }) => [askedBy, memberId]))]
  const people = await memberCards(ctx, ids)
  const person = (id: string) => {
    const { name = 'Somebody who left', initials = '?' } = people.get(id) ?? {}
    return { id, name, initials }
  }
  return rows.map((row) => ({
    ...{ id: row.id, conversationId: row.conversationId, question: row.question, excerpt: row.excerpt },
    ...{ asker: person(row.askedBy), expert: person(row.memberId), state: row.state, answer: row.answer },
    ...{ askedAt: row.askedAt.toISOString(), dueAt: row.dueAt.toISOString() },
    settledAt: row.settledAt?.toISOString() ?? null,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    late: row.state === 'open' && row.dueAt <= ctx.now(),
  }))
}

/** What experts were asked about a conversation, newest first. */
export async function listQuestions(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ questions: ExpertQuestion[] }>> {
  return ctx.read(async (tx): Promise<Result<{ questions: ExpertQuestion[] }>> => {
    if (!(await seesConversation(ctx, input.id)))
      return refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
    const rows = await tx
      .select()
      .from(expertQuestions)
      .where(
        and(
          eq(expertQuestions.organisationId, ctx.organisationId),
          eq(expertQuestions.conversationId, input.id),
        ),
      )
      .orderBy(desc(expertQuestions.askedAt))
    return ok({ questions: await questionCards(ctx, rows) })
  })
}

/** Whether a conversation is there for the one who asks. */
export async function seesConversation(ctx: Ctx, id: string): Promise<boolean> {
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))),
  )
  return rows.length > 0
}

/** Who can be named in a note or asked: everybody active but oneself, with whether the conversation is there for them. */
export async function listAskable(
  ctx: Ctx,
  input: { readonly id: string },
): Promise<Result<{ members: Askable[] }>> {
  const me = ctx.actor.kind === 'member' ? ctx.actor.memberId : null
  if (!(await seesConversation(ctx, input.id)))
    return refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
  const people = (await listMembers(ctx)).filter(({ id, status }) => status === 'active' && id !== me)
  const seeing = await membersWhoSee(
    ctx,
    input.id,
    people.map(({ id }) => id),
  )
  const members = people.map(({ id, name, initials, title, departmentName }) => ({
    ...{ id, name, initials, title, departmentName },
    sees: seeing.has(id),
  }))
  return ok({ members })
}

/** What waits for me: questions nobody answered yet, soonest first, and notes that name me. */
export async function askedOfMe(ctx: Ctx) {
  const { actor } = ctx
  if (actor.kind !== 'member') return ok({ questions: [], mentions: [] })
  return ctx.read(async (tx) => {
    const open = await tx
      .select()
      .from(expertQuestions)
      .where(
        and(
          eq(expertQuestions.organisationId, ctx.organisationId),
          eq(expertQuestions.memberId, actor.memberId),
          eq(expertQuestions.state, 'open'),
        ),
      )
      .orderBy(asc(expertQuestions.dueAt))
      .limit(MOST_MINE)
    const named = await tx
      .select({
        noteId: notes.id,
        conversationId: notes.conversationId,
        title: conversations.title,
        authorId: notes.authorId,
        text: notes.text,
        at: notes.at,
      })
      .from(noteMentions)
      .innerJoin(
        notes,
        and(eq(notes.organisationId, noteMentions.organisationId), eq(notes.id, noteMentions.noteId)),
      )
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, noteMentions.organisationId),
          eq(conversations.id, noteMentions.conversationId),
        ),
      )
      .where(
        and(
          eq(noteMentions.organisationId, ctx.organisationId),
          eq(noteMentions.memberId, actor.memberId),
          isNull(noteMentions.seenAt),
        ),
      )
      .orderBy(desc(noteMentions.at))
      .limit(MOST_MINE)
    const authors = await memberCards(ctx, [...new Set(named.map(({ authorId }) => authorId))])
    const mentions = named.map(({ authorId, at, ...one }) => ({
      ...one,
      author: authors.get(authorId)?.name ?? 'Somebody who left',
      at: at.toISOString(),
    }))
    return ok({ questions: await questionCards(ctx, open), mentions })
  })
}
