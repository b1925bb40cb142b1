import { and, asc, eq, getTableColumns, gt } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { noHelpFor } from '#modules/assist/index.ts'
import { memberCards } from '#modules/people/index.ts'
import { asksOnClose, satisfactionOf } from '#modules/satisfaction/index.ts'
import { type Likeness, likeness as likenessOf } from '#modules/saved-replies/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { Answering } from '../../contract/answering.ts'
import { messageActs } from '../../tables/answering.ts'
import { conversations, messages } from '../../tables.ts'
import { OFTEN } from '../often.ts'
import { mayNotAnswer } from './may-not-answer.ts'
import { mineToAnswer } from './mine-to-answer.ts'
import { networkCan } from './network-can.ts'

/** Whether the viewer may answer, what can be done beside answering, and what was done; anybody who sees it may ask. */
export async function showAnswering(ctx: Ctx, { id }: { readonly id: string }): Promise<Result<Answering>> {
  return ctx.read(async (tx): Promise<Result<Answering>> => {
    const [row] = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id)))
    if (!row) return refuse('not_found', 'This conversation does not exist, or it belongs to somebody else.')
    return ok({
      mayNotAnswer: await mayNotAnswer(ctx, row),
      triage: row.triage,
      acts: await actsOf(ctx, id),
      undo: await undoable(ctx, id),
      can: { ...networkCan(ctx, row.network), help: await noHelpFor(ctx, row.departmentId) },
      asksOnClose: await asksOnClose(ctx, row.departmentId),
      said: await satisfactionOf(ctx, id),
    })
  }, OFTEN)
}

async function actsOf(ctx: Ctx, conversationId: string): Promise<Answering['acts']> {
  const rows = await ctx.read((tx) =>
    tx
      .select(getTableColumns(messageActs))
      .from(messageActs)
      .innerJoin(
        messages,
        and(eq(messages.organisationId, messageActs.organisationId), eq(messages.id, messageActs.messageId)),
      )
      .where(
        and(eq(messages.organisationId, ctx.organisationId), eq(messages.conversationId, conversationId)),
      )
      .orderBy(asc(messageActs.at)),
  )
  const people = await memberCards(ctx, [...new Set(rows.map((row) => row.memberId))])
  return rows.map(({ messageId, verb, memberId, at }) => ({
    messageId,
    verb,
    by: people.get(memberId)?.name ?? 'Somebody who left',
    at: at.toISOString(),
  }))
}

async function undoable(ctx: Ctx, conversationId: string): Promise<Answering['undo']> {
  const { actor } = ctx
  if (actor.kind !== 'member') return []
  const rows = await ctx.read((tx) =>
    tx
      .select({ messageId: messages.id, until: messages.undoUntil })
      .from(messages)
      .where(
        and(
          eq(messages.organisationId, ctx.organisationId),
          eq(messages.conversationId, conversationId),
          eq(messages.authorId, actor.memberId),
          gt(messages.undoUntil, ctx.now()),
        ),
      ),
  )
  return rows.flatMap(({ messageId, until }) => (until ? [{ messageId, until: until.toISOString() }] : []))
}

/** How near what is being written is to a saved reply, and to what was answered to others. */
export async function showLikeness(
  ctx: Ctx,
  input: { readonly id: string; readonly text: string; readonly lang: string },
): Promise<Result<Likeness>> {
  const row = await mineToAnswer(ctx, input.id)
  if (!row.ok) return row
  return ok(await likenessOf(ctx, { ...input, conversationId: input.id }))
}
