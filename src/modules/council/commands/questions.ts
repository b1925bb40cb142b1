import { and, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { questionEvent } from '../events.ts'
import { allowChair, memberOf, named } from '../policy.ts'
import { insertQuestion, settleQuestion } from '../store/item.ts'
import { type QuestionRow, questions } from '../tables.ts'
import { takesItems, writeItem } from './items.ts'
import { writeAnswer } from './mail.ts'

type Done = { done: true }
const done = { done: true } as const

/** Everybody of the house may ask. */
export async function ask(
  ctx: Ctx,
  input: { readonly title: string; readonly text: string },
): Promise<Result<{ id: string }>> {
  const who = named(ctx)
  if (!who.ok) return who
  return ctx.write(async (tx) => {
    const id = newId(ctx.now().getTime())
    await insertQuestion(tx, {
      organisationId: ctx.organisationId,
      id,
      title: input.title,
      body: input.text,
      askedBy: who.value,
      askedAt: ctx.now(),
      state: 'open',
      answer: '',
    })
    tx.emit(questionEvent('asked', id))
    return ok({ id })
  })
}

/** Takes it up: it stands on an agenda, or before the council between meetings, in the name of whoever asked. */
export async function accept(
  ctx: Ctx,
  input: { readonly id: string; readonly meetingId: string | null; readonly answer: string },
): Promise<Result<{ itemId: string }>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return settle(ctx, input.id, 'accepted', input.answer, async (tx, question) => {
    const there = await takesItems(ctx, tx, input.meetingId)
    if (!there.ok) return there
    const item = { title: question.title, text: question.body, meetingId: input.meetingId }
    const itemId = await writeItem(ctx, tx, item, question.askedBy, question.id)
    tx.emit(questionEvent('accepted', question.id, itemId))
    await writeAnswer(ctx, tx, question, true, input.answer)
    return ok({ itemId })
  })
}

export async function decline(
  ctx: Ctx,
  input: { readonly id: string; readonly reason: string },
): Promise<Result<Done>> {
  const allowed = await allowChair(ctx)
  if (!allowed.ok) return allowed
  return settle(ctx, input.id, 'declined', input.reason, async (tx, question) => {
    tx.emit(questionEvent('declined', question.id))
    await writeAnswer(ctx, tx, question, false, input.reason)
    return ok(done)
  })
}

export async function takeBackQuestion(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Done>> {
  return settle(ctx, id, 'withdrawn', '', async (tx, question): Promise<Result<Done>> => {
    if (question.askedBy !== memberOf(ctx)) return gone
    tx.emit(questionEvent('withdrawn', question.id))
    return ok(done)
  })
}

const gone = refuse('not_found', 'This question is not here any more.')

async function settle<T>(
  ctx: Ctx,
  id: string,
  state: 'accepted' | 'declined' | 'withdrawn',
  answer: string,
  work: (tx: WriteTx, question: QuestionRow) => Promise<Result<T>>,
): Promise<Result<T>> {
  return ctx.write(async (tx): Promise<Result<T>> => {
    const { organisationId } = ctx
    const [question] = await tx
      .select()
      .from(questions)
      .where(and(eq(questions.organisationId, organisationId), eq(questions.id, id)))
    if (!question) return gone
    const change = { state, answer, settledBy: memberOf(ctx), settledAt: ctx.now() }
    if (!(await settleQuestion(tx, organisationId, id, change)))
      return refuse('stale', 'This question was settled a moment ago.')
    return work(tx, question)
  })
}
