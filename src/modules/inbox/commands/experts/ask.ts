import { and, count, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ExpertQuestion } from '../../contract.ts'
import { expertEvent } from '../../events.ts'
import { expertDueJob } from '../../jobs/expert-due.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'
import { questionCards } from '../../queries/experts/questions.ts'
import { changeOpenQuestion, insertQuestion } from '../../store/experts.ts'
import { expertQuestions } from '../../tables/experts.ts'
import { conversations } from '../../tables.ts'

const LONGEST_DAYS = 30
/** More open questions about one conversation help nobody. */
const MOST_OPEN = 20

export interface Ask {
  readonly id: string
  readonly memberId: string
  readonly question: string
  readonly excerpt: string
  readonly dueAt: string
}

type Asked = Promise<Result<ExpertQuestion>>

/**
 * Asks a member of any department, with a time to answer by. They see the question and the excerpt the asker chose, and
 * nothing else of the conversation, also where it lies on a restricted desk.
 */
export async function askExpert(ctx: Ctx, input: Ask): Asked {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  const wrong = await problemWith(ctx, input, member.memberId)
  if (wrong) return wrong
  return ctx.write(async (tx): Asked => {
    const [row] = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, input.id)))
      .for('update')
    if (!row) return refuse('not_found', 'This conversation does not exist.')
    const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
    if (notHere) return notHere
    const [sum] = await tx
      .select({ open: count() })
      .from(expertQuestions)
      .where(
        and(
          eq(expertQuestions.organisationId, ctx.organisationId),
          eq(expertQuestions.conversationId, row.id),
          eq(expertQuestions.state, 'open'),
        ),
      )
    if ((sum?.open ?? 0) >= MOST_OPEN)
      return refuse('conflict', `${MOST_OPEN} questions about this are open already.`, {
        help: 'Take one back first.',
      })
    const askedAt = ctx.now()
    const dueAt = new Date(input.dueAt)
    const made = await insertQuestion(tx, {
      ...{ organisationId: ctx.organisationId, id: newId(askedAt.getTime()), conversationId: row.id },
      ...{ askedBy: member.memberId, memberId: input.memberId, question: input.question },
      ...{ excerpt: input.excerpt, askedAt, dueAt, state: 'open' as const },
    })
    tx.emit(expertEvent('asked', made))
    const questionId = made.id
    // When three quarters of the time are over, and when all of it is.
    const remindAt = new Date(askedAt.getTime() + (dueAt.getTime() - askedAt.getTime()) * 0.75)
    await tx.enqueue(expertDueJob, { questionId, step: 'remind' }, { startAfter: remindAt })
    await tx.enqueue(expertDueJob, { questionId, step: 'late' }, { startAfter: dueAt })
    return one(await questionCards(ctx, [made]))
  })
}

async function problemWith(ctx: Ctx, input: Ask, me: string) {
  const days = (Date.parse(input.dueAt) - ctx.now().getTime()) / 86_400_000
  if (days <= 0)
    return refuse('invalid', 'This moment has passed.', { fields: { dueAt: 'Choose a later one.' } })
  if (days > LONGEST_DAYS)
    return refuse('invalid', 'That is too far away.', {
      fields: { dueAt: 'Choose a moment within 30 days.' },
    })
  if (input.memberId === me)
    return refuse('invalid', 'You cannot ask yourself.', { fields: { memberId: 'Choose somebody else.' } })
  const expert = (await memberCards(ctx, [input.memberId])).get(input.memberId)
  if (expert?.status === 'active') return null
  return refuse('invalid', 'This person cannot be asked.', {
    fields: { memberId: 'Choose somebody who works here.' },
  })
}

/** Takes a question back; an answer that was on its way is refused from now on. */
export async function withdrawQuestion(ctx: Ctx, input: { readonly id: string }): Asked {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Asked => {
    const [found] = await tx
      .select({ departmentId: conversations.departmentId, channelId: conversations.channelId })
      .from(expertQuestions)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, expertQuestions.organisationId),
          eq(conversations.id, expertQuestions.conversationId),
        ),
      )
      .where(and(eq(expertQuestions.organisationId, ctx.organisationId), eq(expertQuestions.id, input.id)))
    if (!found) return refuse('not_found', 'This question does not exist.')
    const notHere = mayNotHere(member, 'inbox.answer', matterOf(found))
    if (notHere) return notHere
    const change = { state: 'withdrawn' as const, settledAt: ctx.now() }
    const row = await changeOpenQuestion(tx, ctx.organisationId, input.id, change)
    if (!row) return refuse('conflict', 'It was answered or taken back already.')
    tx.emit(expertEvent('withdrawn', row))
    return one(await questionCards(ctx, [row]))
  })
}

export function one(cards: readonly ExpertQuestion[]): Result<ExpertQuestion> {
  const [card] = cards
  return card ? ok(card) : refuse('not_found', 'This question does not exist.')
}
