import { and, eq, inArray } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { asideOf } from '../../domain/threads/kept.ts'
import { conversationEvent } from '../../events.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'
import { runningClocks } from '../../queries/clocks/of-conversation.ts'
import { showDue } from '../../store/clocks.ts'
import { updateConversation } from '../../store/conversations.ts'
import { keysOf, moveKeys } from '../../store/threads/keys.ts'
import { insertMove, recount } from '../../store/threads/moves.ts'
import { layShared, movePartsOver } from '../../store/threads/parts.ts'
import {
  clocksJson,
  conversationJson,
  deleteClocks,
  deleteConversation,
  moveClock,
} from '../../store/threads/rows.ts'
import { type ClockRow, type ConversationRow, conversations } from '../../tables.ts'

/**
 * Lays another conversation of the same person into this one: one matter, one clock. Of two clocks that run, the one that
 * began earlier goes on. What is needed to put both back exactly is kept with it.
 */
export async function mergeConversations(
  ctx: Ctx,
  input: { readonly id: string; readonly otherId: string; readonly reason: string },
): Promise<Result<{ moveId: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  if (input.id === input.otherId) return refuse('invalid', 'That is this conversation itself.')
  return ctx.write(async (tx): Promise<Result<{ moveId: string }>> => {
    const { into, from } = await lockBoth(ctx, tx, input.id, input.otherId)
    if (!into || !from) return refuse('not_found', 'One of the two conversations does not exist.')
    for (const row of [into, from]) {
      const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
      if (notHere) return notHere
    }
    const not = mayNotMerge(into, from)
    if (not) return not
    const moveId = await lay(ctx, tx, { into, from }, { reason: input.reason, by: member.memberId })
    return ok({ moveId })
  })
}

function mayNotMerge(into: ConversationRow, from: ConversationRow) {
  if (into.contactId !== from.contactId)
    return refuse('conflict', 'These conversations are with two people.', {
      help: 'If they are one person, say so on the person’s page first.',
    })
  if (into.pausedAt || from.pausedAt)
    return refuse('conflict', 'The clock of one of them is paused.', { help: 'End the pause first.' })
  if (into.delivery === 'waiting' && from.delivery === 'waiting')
    return refuse('conflict', 'In both an answer waits for consent.', { help: 'Settle one of them first.' })
  return null
}

interface Two {
  readonly into: ConversationRow
  readonly from: ConversationRow
}

/** Both rows, held in the order of their ids, so that two people who do it at once do not wait for each other forever. */
export async function lockBoth(
  ctx: Ctx,
  tx: WriteTx,
  intoId: string,
  fromId: string,
): Promise<{ into: ConversationRow | undefined; from: ConversationRow | undefined }> {
  const rows = await tx
    .select()
    .from(conversations)
    .where(
      and(eq(conversations.organisationId, ctx.organisationId), inArray(conversations.id, [intoId, fromId])),
    )
    .orderBy(conversations.id)
    .for('update')
  return { into: rows.find(({ id }) => id === intoId), from: rows.find(({ id }) => id === fromId) }
}

async function lay(
  ctx: Ctx,
  tx: WriteTx,
  { into, from }: Two,
  why: { readonly reason: string; readonly by: string },
): Promise<string> {
  const { organisationId } = ctx
  const pair = { organisationId, from: from.id, into: into.id }
  const before = {
    from: await conversationJson(tx, organisationId, from.id),
    into: await conversationJson(tx, organisationId, into.id),
  }
  const keys = await keysOf(tx, organisationId, from.id)
  const shared = await layShared(tx, pair)
  const { clocks, aside } = await layClocks(ctx, tx, { into, from })
  const moved = await movePartsOver(tx, pair)
  await moveKeys(tx, pair, keys)
  await deleteConversation(tx, organisationId, from.id)
  await updateConversation(tx, organisationId, into.id, together(into, from))
  await recount(tx, organisationId, into.id)
  await showDue(tx, organisationId, into.id)
  const after = await conversationJson(tx, organisationId, into.id)
  const id = newId(ctx.now().getTime())
  await insertMove(tx, {
    organisationId,
    id,
    kind: 'merge',
    fromId: from.id,
    intoId: into.id,
    ...why,
    at: ctx.now(),
    kept: { ...before, after, moved, shared, keys, clocks, aside },
  })
  for (const subject of [into.id, from.id])
    tx.emit(conversationEvent('merged', subject, { from: from.id, into: into.id, moveId: id }))
  return id
}

/** Of what runs in both, the earlier goes on, for the desk the conversation lies on now. */
export async function layClocks(
  ctx: Ctx,
  tx: WriteTx,
  { into, from }: Two,
): Promise<{ clocks: Awaited<ReturnType<typeof clocksJson>>; aside: string[] }> {
  const { organisationId } = ctx
  const running: ClockRow[] = []
  for (const { id: conversationId } of [into, from])
    running.push(...(await runningClocks(tx, { organisationId, conversationId })))
  const clocks = await clocksJson(
    tx,
    organisationId,
    running.map(({ id }) => id),
  )
  const aside = asideOf(running).map(({ id }) => id)
  await deleteClocks(tx, organisationId, aside)
  for (const clock of running)
    if (!aside.includes(clock.id) && clock.conversationId !== into.id)
      await moveClock(tx, organisationId, clock.id, {
        conversationId: into.id,
        departmentId: into.departmentId,
      })
  return { clocks, aside }
}

/** What the conversation is when both are one: open if one is, its answerer's, begun when the first began. */
function together(into: ConversationRow, from: ConversationRow): Partial<ConversationRow> {
  const newer = from.lastMessageAt > into.lastMessageAt ? from : into
  const open = [into, from].some(({ state }) => state === 'open')
  const snoozed = [into, from].find(({ state }) => state === 'snoozed')
  const state = open ? 'open' : snoozed ? 'snoozed' : 'closed'
  return {
    preview: newer.preview,
    lastMentionId: newer.lastMentionId,
    channelId: newer.channelId,
    network: newer.network,
    openedAt: new Date(Math.min(from.openedAt.getTime(), into.openedAt.getTime())),
    ownerId: into.ownerId ?? from.ownerId,
    delivery: into.delivery ?? from.delivery,
    state,
    closedAt: state === 'closed' ? into.closedAt : null,
    snoozedUntil: state === 'snoozed' ? (snoozed?.snoozedUntil ?? null) : null,
  }
}
