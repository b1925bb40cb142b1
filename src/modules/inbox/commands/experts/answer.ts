import { and, eq } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards, organisation } from '#modules/people/index.ts'
import type { Ctx, Engine } from '#platform/ctx.ts'
import type { ExpertQuestion } from '../../contract.ts'
import { expertEvent, noteAdded } from '../../events.ts'
import { openExpertLink } from '../../queries/experts/expert-link.ts'
import { questionCards } from '../../queries/experts/questions.ts'
import { insertNote } from '../../store/conversations.ts'
import { changeOpenQuestion, insertMentions, spendLink } from '../../store/experts.ts'
import { expertQuestions, type QuestionRow } from '../../tables/experts.ts'
import { noteNotes } from '../work-list/note-words.ts'
import { one } from './ask.ts'

/** Answers a question that was asked of the actor. */
export async function answerQuestion(
  ctx: Ctx,
  input: { readonly id: string; readonly answer: string },
): Promise<Result<ExpertQuestion>> {
  const settled = await settle(ctx, input.id, input.answer, 'weft')
  return settled.ok ? one(await questionCards(ctx, [settled.value])) : settled
}

/** The answer becomes a note on the conversation, and whoever asked hears of it. Once; only by the one who was asked. */
async function settle(
  ctx: Ctx,
  id: string,
  answer: string,
  via: 'link' | 'weft',
): Promise<Result<QuestionRow>> {
  const { actor, organisationId } = ctx
  if (actor.kind !== 'member') return refuse('forbidden', 'A named person has to answer.')
  return ctx.write(async (tx): Promise<Result<QuestionRow>> => {
    const asked = await questionById(ctx, id)
    if (!asked) return refuse('not_found', 'This question does not exist.')
    if (asked.memberId !== actor.memberId)
      return refuse('forbidden', 'This was asked of somebody else.', {
        help: 'Leave a note on the conversation instead.',
      })
    const at = ctx.now()
    const change = { state: 'answered' as const, settledAt: at, answer, via }
    const row = await changeOpenQuestion(tx, organisationId, id, change)
    if (!row) return refuse('conflict', 'It was answered or taken back already.')
    const { conversationId } = row
    const note = { conversationId, authorId: actor.memberId, text: answer, at }
    const noteId = await insertNote(tx, { organisationId, ...note, questionId: id })
    await noteNotes(ctx, tx, [{ id: noteId, ...note }])
    await insertMentions(tx, [{ organisationId, noteId, memberId: row.askedBy, conversationId, at }])
    tx.emit(expertEvent('answered', row))
    tx.emit(noteAdded(conversationId, noteId, [row.askedBy]))
    return ok(row)
  })
}

async function questionById(ctx: Ctx, id: string): Promise<QuestionRow | undefined> {
  const [row] = await ctx.read((tx) =>
    tx
      .select()
      .from(expertQuestions)
      .where(and(eq(expertQuestions.organisationId, ctx.organisationId), eq(expertQuestions.id, id))),
  )
  return row
}

/** What a link in a mail opens. Looking answers nothing: mail programs open links before people do. */
export async function lookExpertLink(engine: Engine, token: string, requestId: string) {
  const opened = await openExpertLink(engine, token, requestId)
  if (!opened.ok) return opened
  const { ctx, questionId, name: expert } = opened.value
  const row = await questionById(ctx, questionId)
  if (!row) return refuse('not_found', 'This question does not exist any more.')
  const asker = (await memberCards(ctx, [row.askedBy])).get(row.askedBy)?.name ?? 'Somebody who left'
  const { question, excerpt, state } = row
  const { name } = await organisation(ctx)
  return ok({ organisation: name, expert, asker, question, excerpt, dueAt: row.dueAt.toISOString(), state })
}

/** Answers by the link, once, as the person the mail was written to. */
export async function answerByLink(
  engine: Engine,
  input: { readonly token: string; readonly answer: string },
  requestId: string,
): Promise<Result<{ answeredAt: string }>> {
  const opened = await openExpertLink(engine, input.token, requestId)
  if (!opened.ok) return opened
  const { ctx, questionId, linkId, used } = opened.value
  const spent = refuse('conflict', 'This link has been used.', { help: 'Sign in to see what became of it.' })
  if (used) return spent
  return ctx.write(async (tx): Promise<Result<{ answeredAt: string }>> => {
    if (!(await spendLink(tx, ctx.organisationId, linkId, ctx.now()))) return spent
    const settled = await settle(ctx, questionId, input.answer, 'link')
    return settled.ok ? ok({ answeredAt: ctx.now().toISOString() }) : settled
  })
}
