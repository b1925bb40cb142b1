import { and, asc, eq, gt, inArray, or } from 'drizzle-orm'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { putBack, type Row } from '../../domain/threads/kept.ts'
import { conversationEvent } from '../../events.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'
import { lastClock } from '../../queries/clocks/of-conversation.ts'
import { newestWords } from '../../queries/threads/newest-words.ts'
import { showDue } from '../../store/clocks.ts'
import { updateConversation } from '../../store/conversations.ts'
import { keysOf, moveKeys } from '../../store/threads/keys.ts'
import { recount, settleMove } from '../../store/threads/moves.ts'
import { follow, layShared, movePartsOver, moveRows, partShared } from '../../store/threads/parts.ts'
import {
  conversationJson,
  deleteConversation,
  insertJson,
  moveClock,
  replaceConversation,
} from '../../store/threads/rows.ts'
import { type ConversationMoveRow, conversationMoves } from '../../tables/threads.ts'
import { type ClockRow, clocks, conversations, messages } from '../../tables.ts'
import { reweigh } from '../clocks/run.ts'
import { layClocks, lockBoth } from './lay-together.ts'

/**
 * Puts back what was laid together or parted by hand. What nobody touched since is exactly as it was; messages that came
 * since go where their thread belongs, and an answer that stopped the common clock has stopped both.
 */
export async function undoMove(
  ctx: Ctx,
  input: { readonly moveId: string },
): Promise<Result<{ id: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ id: string }>> => {
    const { organisationId } = ctx
    const where = and(
      eq(conversationMoves.organisationId, organisationId),
      eq(conversationMoves.id, input.moveId),
    )
    const [move] = await tx.select().from(conversationMoves).where(where).for('update')
    if (!move) return refuse('not_found', 'This is not known any more.')
    if (move.undoneAt) return refuse('conflict', 'It has been put back already.')
    const { into, from } = await lockBoth(ctx, tx, move.intoId, move.fromId)
    if (!into || (move.kind === 'split' && !from))
      return refuse('conflict', 'One of the conversations was laid into another one since.', {
        help: 'Put that back first.',
      })
    for (const row of [into, from]) {
      const notHere = row && mayNotHere(member, 'inbox.answer', matterOf(row))
      if (notHere) return notHere
    }
    if (await later(ctx, tx, move))
      return refuse('conflict', 'These conversations were laid together or parted again since.', {
        help: 'Put back the newest of it first.',
      })
    if (into.pausedAt || from?.pausedAt)
      return refuse('conflict', 'A clock is paused.', { help: 'End the pause first.' })
    if (!(await settleMove(tx, organisationId, move.id, { at: ctx.now(), by: member.memberId })))
      return refuse('conflict', 'It has been put back already.')
    if (move.kind === 'merge') await partAgain(ctx, tx, move)
    else await layAgain(ctx, tx, move)
    for (const subject of [move.intoId, move.fromId])
      tx.emit(conversationEvent('undone', subject, { moveId: move.id, kind: move.kind }))
    return ok({ id: move.intoId })
  })
}

async function later(ctx: Ctx, tx: WriteTx, move: ConversationMoveRow): Promise<boolean> {
  const both = [move.fromId, move.intoId]
  const rows = await tx
    .select({
      from: conversationMoves.fromId,
      into: conversationMoves.intoId,
      undone: conversationMoves.undoneAt,
    })
    .from(conversationMoves)
    .where(
      and(
        eq(conversationMoves.organisationId, ctx.organisationId),
        gt(conversationMoves.id, move.id),
        or(...both.flatMap((id) => [eq(conversationMoves.fromId, id), eq(conversationMoves.intoId, id)])),
      ),
    )
  return rows.some(({ undone }) => undone === null)
}

/** Two conversations again. */
export async function partAgain(ctx: Ctx, tx: WriteTx, move: ConversationMoveRow): Promise<void> {
  const { organisationId } = ctx
  const { kept, fromId, intoId } = move
  if (!kept.from) throw new Error('a merge without what was merged')
  const back = { organisationId, from: intoId, into: fromId }
  const now = await conversationJson(tx, organisationId, intoId)
  // Rows go by what was last known: who it is may have changed since.
  await insertJson(tx, 'conversation', { ...kept.from, contact_id: now.contact_id })
  await moveKeys(tx, back, kept.keys)
  const since = await cameSince(ctx, tx, move)
  for (const table of ['message', 'note', 'clock', 'clock_pause', 'expert_question'] as const)
    await moveRows(tx, back, table, [...(kept.moved[table] ?? []), ...(table === 'message' ? since : [])])
  await follow(tx, back)
  await partShared(tx, { organisationId, from: fromId, into: intoId }, kept.shared)
  await replaceConversation(tx, organisationId, intoId, {
    ...putBack(kept.into, kept.after, now),
    contact_id: now.contact_id ?? null,
  })
  await clocksApart(ctx, tx, move, since)
  await settle(ctx, tx, fromId, kept.from, since.length > 0)
  await settle(ctx, tx, intoId, kept.into, since.length > 0 || now.message_count !== kept.after.message_count)
}

/** Messages that came into the common conversation by threads of the one that leaves, and answers to them. */
async function cameSince(ctx: Ctx, tx: WriteTx, move: ConversationMoveRow): Promise<string[]> {
  const { organisationId } = ctx
  const keys = new Set(await keysOf(tx, organisationId, move.fromId))
  const rows = await tx
    .select()
    .from(messages)
    .where(
      and(
        eq(messages.organisationId, organisationId),
        eq(messages.conversationId, move.intoId),
        gt(messages.at, move.at),
      ),
    )
    .orderBy(asc(messages.at))
  const theirs = rows.filter((row) => keys.has(`${row.channelId} ${row.handleId} ${row.threadKey}`))
  const gone = new Set(theirs.flatMap(({ mentionId }) => mentionId ?? []))
  const before = await tx
    .select({ mentionId: messages.mentionId, id: messages.id })
    .from(messages)
    .where(and(eq(messages.organisationId, organisationId), eq(messages.conversationId, move.intoId)))
  const went = new Set(move.kept.moved.message)
  for (const { id, mentionId } of before) if (mentionId && went.has(id)) gone.add(mentionId)
  const ours = rows.filter(({ postId }) => postId)
  const posts = await postCards(
    ctx,
    ours.flatMap(({ postId }) => postId ?? []),
  )
  const answers = ours.filter(({ postId }) => gone.has(posts.get(postId ?? '')?.replyToMentionId ?? ''))
  return [...theirs, ...answers].map(({ id }) => id)
}

/** Each gets its clock again; what an answer or a close stopped meanwhile is stopped for both. */
async function clocksApart(
  ctx: Ctx,
  tx: WriteTx,
  move: ConversationMoveRow,
  since: readonly string[],
): Promise<void> {
  const { organisationId } = ctx
  const { kept } = move
  await newClocksOver(ctx, tx, move, since)
  for (const row of kept.clocks) {
    const id = String(row.id)
    if (!kept.aside.includes(id)) {
      const place = { conversationId: String(row.conversation_id), departmentId: String(row.department_id) }
      await moveClock(tx, organisationId, id, place)
    }
  }
  for (const row of kept.clocks) {
    const id = String(row.id)
    if (!kept.aside.includes(id)) continue
    const sort = row.kind === 'resolution' ? 'resolution' : 'answer'
    const other = kept.clocks.find((one) => !kept.aside.includes(String(one.id)) && sameSort(one, row))
    const common = other && (await clockById(tx, organisationId, String(other.id)))
    const newer = await lastClock(tx, { organisationId, conversationId: String(row.conversation_id) }, sort)
    // Something newer runs there already; then this one was answered in between.
    if (newer && !newer.stoppedAt && common && !common.stoppedAt) continue
    // Stopped as the common one was, before it is there: it must not stand in the way of one that runs.
    const stopped = common?.stoppedAt
      ? { stopped_at: common.stoppedAt.toISOString(), stopped_by: common.stoppedBy, outcome: 'kept' }
      : {}
    await insertJson(tx, 'clock', { ...row, ...stopped })
    const restored = await clockById(tx, organisationId, id)
    if (restored)
      await reweigh(ctx, tx, restored, { outcome: common?.outcome === 'closed' ? 'closed' : null })
  }
}

/** A clock that began with a message that leaves goes with it. */
async function newClocksOver(
  ctx: Ctx,
  tx: WriteTx,
  { kept, intoId, fromId }: ConversationMoveRow,
  since: readonly string[],
): Promise<void> {
  if (since.length === 0) return
  const { organisationId } = ctx
  const went = await tx
    .select({ at: messages.at })
    .from(messages)
    .where(and(eq(messages.organisationId, organisationId), inArray(messages.id, [...since])))
  const began = new Set(went.map(({ at }) => at.getTime()))
  const there = await tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.organisationId, organisationId), eq(clocks.conversationId, intoId)))
  const before = new Set(kept.clocks.map((row) => String(row.id)))
  const departmentId = String(kept.from?.department_id)
  for (const clock of there)
    if (!before.has(clock.id) && began.has(clock.startedAt.getTime()))
      await moveClock(tx, organisationId, clock.id, { conversationId: fromId, departmentId })
}

const sameSort = (a: Row, b: Row): boolean => (a.kind === 'resolution') === (b.kind === 'resolution')

async function clockById(tx: WriteTx, organisationId: string, id: string): Promise<ClockRow | undefined> {
  const [row] = await tx
    .select()
    .from(clocks)
    .where(and(eq(clocks.organisationId, organisationId), eq(clocks.id, id)))
  return row
}

/** Figures and preview of one that messages went to or from. */
async function settle(ctx: Ctx, tx: WriteTx, id: string, before: Row, changed: boolean): Promise<void> {
  const { organisationId } = ctx
  if (changed) {
    await recount(tx, organisationId, id)
    const preview = await newestWords(ctx, tx, id)
    const [row] = await tx
      .select()
      .from(conversations)
      .where(and(eq(conversations.organisationId, organisationId), eq(conversations.id, id)))
    const wrote = row?.lastDirection === 'in' && row.messageCount > Number(before.message_count)
    await updateConversation(tx, organisationId, id, {
      ...(preview === null ? {} : { preview }),
      // Whoever wrote since is not put back to sleep.
      ...(wrote ? { state: 'open' as const, closedAt: null, snoozedUntil: null } : {}),
    })
  }
  await showDue(tx, organisationId, id)
}

/** What was taken out goes back whole, with all that came to it since. */
async function layAgain(ctx: Ctx, tx: WriteTx, move: ConversationMoveRow): Promise<void> {
  const { organisationId } = ctx
  const { kept, fromId, intoId } = move
  const pair = { organisationId, from: fromId, into: intoId }
  const { into, from } = await lockBoth(ctx, tx, intoId, fromId)
  if (!into || !from) throw new Error('a conversation is gone while it is held')
  const grown = from.messageCount !== kept.moved.message?.length
  await layShared(tx, pair)
  await layClocks(ctx, tx, { into, from })
  await movePartsOver(tx, pair)
  await moveKeys(tx, pair, await keysOf(tx, organisationId, fromId))
  await deleteConversation(tx, organisationId, fromId)
  const now = await conversationJson(tx, organisationId, intoId)
  const changed = grown || now.message_count !== kept.after.message_count
  await replaceConversation(tx, organisationId, intoId, putBack(kept.into, kept.after, now))
  await settle(ctx, tx, intoId, kept.into, changed)
}
