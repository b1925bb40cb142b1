import { and, asc, eq } from 'drizzle-orm'
import { newId } from '#kernel/ids.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { clip } from '#kernel/text.ts'
import { mentionCards } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { titleOf } from '../../domain/thread.ts'
import { conversationEvent } from '../../events.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../../policy.ts'
import { runningClocks } from '../../queries/clocks/of-conversation.ts'
import { newestWords } from '../../queries/threads/newest-words.ts'
import { showDue } from '../../store/clocks.ts'
import { insertConversation, updateConversation } from '../../store/conversations.ts'
import { moveKeys } from '../../store/threads/keys.ts'
import { insertMove, recount } from '../../store/threads/moves.ts'
import { follow, moveRows } from '../../store/threads/parts.ts'
import { clocksJson, conversationJson, moveClock } from '../../store/threads/rows.ts'
import { type ConversationRow, conversations, messages } from '../../tables.ts'
import { arm } from '../clocks/arm.ts'

type Turn = typeof messages.$inferSelect

/**
 * Takes messages out of a conversation into one of their own: another matter after all. Who waits goes on waiting from
 * the message they wrote; threads of the network follow their newest message.
 */
export async function splitConversation(
  ctx: Ctx,
  input: { readonly id: string; readonly messageIds: readonly string[]; readonly reason: string },
): Promise<Result<{ moveId: string; conversationId: string }>> {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<{ moveId: string; conversationId: string }>> => {
    const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, input.id))
    const [row] = await tx.select().from(conversations).where(where).for('update')
    if (!row) return refuse('not_found', 'This conversation does not exist.')
    const notHere = mayNotHere(member, 'inbox.answer', matterOf(row))
    if (notHere) return notHere
    const turns = await turnsOf(tx, row)
    const chosen = new Set(input.messageIds)
    const out = turns.filter(({ id }) => chosen.has(id))
    const rest = turns.filter(({ id }) => !chosen.has(id))
    const not = mayNotPart(row, out, rest)
    if (not) return not
    return ok(await part(ctx, tx, { row, out, rest }, { reason: input.reason, by: member.memberId }))
  })
}

function mayNotPart(row: ConversationRow, out: readonly Turn[], rest: readonly Turn[]) {
  if (!out.some(({ direction }) => direction === 'in'))
    return refuse('invalid', 'Choose at least one message they wrote.')
  if (!rest.some(({ direction }) => direction === 'in'))
    return refuse('invalid', 'Nothing they wrote would be left here.', {
      help: 'Leave at least one message.',
    })
  if (row.pausedAt)
    return refuse('conflict', 'The clock of this conversation is paused.', { help: 'End the pause first.' })
  return null
}

export function turnsOf(tx: WriteTx, row: Pick<ConversationRow, 'organisationId' | 'id'>): Promise<Turn[]> {
  return tx
    .select()
    .from(messages)
    .where(and(eq(messages.organisationId, row.organisationId), eq(messages.conversationId, row.id)))
    .orderBy(asc(messages.at), asc(messages.id))
}

interface Parting {
  readonly row: ConversationRow
  readonly out: readonly Turn[]
  readonly rest: readonly Turn[]
}

async function part(
  ctx: Ctx,
  tx: WriteTx,
  parting: Parting,
  why: { readonly reason: string; readonly by: string },
): Promise<{ moveId: string; conversationId: string }> {
  const { organisationId } = ctx
  const { row } = parting
  const into = await conversationJson(tx, organisationId, row.id)
  const running = await runningClocks(tx, { organisationId, conversationId: row.id })
  const clocks = await clocksJson(
    tx,
    organisationId,
    running.map(({ id }) => id),
  )
  const { made, keys } = await takeOut(ctx, tx, parting)
  const moveId = newId(ctx.now().getTime())
  await insertMove(tx, {
    organisationId,
    id: moveId,
    kind: 'split',
    fromId: made.id,
    intoId: row.id,
    ...why,
    at: ctx.now(),
    kept: {
      from: null,
      into,
      after: await conversationJson(tx, organisationId, row.id),
      moved: { message: parting.out.map(({ id }) => id) },
      shared: {},
      keys,
      clocks,
      aside: [],
    },
  })
  for (const subject of [row.id, made.id])
    tx.emit(conversationEvent('split', subject, { from: made.id, into: row.id, moveId }))
  return { moveId, conversationId: made.id }
}

/** Opens a conversation of its own for these messages; clocks, threads and figures of both follow. */
export async function takeOut(
  ctx: Ctx,
  tx: WriteTx,
  { row, out, rest }: Parting,
): Promise<{ made: ConversationRow; keys: string[] }> {
  const { organisationId } = ctx
  const made = await open(ctx, tx, row, out)
  const pair = { organisationId, from: row.id, into: made.id }
  const ids = out.map(({ id }) => id)
  await moveRows(tx, pair, 'message', ids)
  await follow(tx, pair)
  const keys = newestKeys(row, [...out, ...rest], new Set(ids))
  await moveKeys(tx, pair, keys)
  await partClocks(ctx, tx, { row, made, out, rest })
  for (const id of [row.id, made.id]) {
    await recount(tx, organisationId, id)
    await showDue(tx, organisationId, id)
    const preview = await newestWords(ctx, tx, id)
    if (preview !== null) await updateConversation(tx, organisationId, id, { preview })
  }
  return { made, keys }
}

/** The new conversation: of the same person and desk, named after its first message. */
async function open(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  out: readonly Turn[],
): Promise<ConversationRow> {
  const theirs = out.filter(({ direction }) => direction === 'in')
  const first = theirs[0]
  const last = theirs.at(-1)
  const cards = await mentionCards(
    ctx,
    theirs.flatMap(({ mentionId }) => mentionId ?? []),
  )
  const said = cards.get(first?.mentionId ?? '')
  const newest = cards.get(last?.mentionId ?? '')
  const id = newId(ctx.now().getTime())
  const made = await insertConversation(tx, {
    ...row,
    id,
    handleId: first?.handleId ?? row.handleId,
    threadKey: first?.threadKey ?? row.threadKey,
    title: titleOf(said?.title ?? said?.text ?? '') || row.title,
    preview: clip((newest?.text ?? '').replace(/\s+/g, ' '), 200),
    openedAt: first?.at ?? ctx.now(),
    lastMentionId: last?.mentionId ?? null,
    delivery: null,
    messageCount: 0,
    dueAt: 'infinity',
  })
  if (!made) throw new Error('a new conversation cannot be there already')
  return made
}

/** Threads whose newest message goes: what comes next belongs with it. */
function newestKeys(row: ConversationRow, turns: readonly Turn[], going: ReadonlySet<string>): string[] {
  const newest = new Map<string, Turn>()
  for (const turn of turns) {
    if (turn.direction !== 'in') continue
    const key = `${turn.channelId ?? row.channelId} ${turn.handleId ?? row.handleId} ${turn.threadKey ?? row.threadKey}`
    const known = newest.get(key)
    if (!known || known.at <= turn.at) newest.set(key, turn)
  }
  return [...newest].flatMap(([key, turn]) => (going.has(turn.id) ? [key] : []))
}

interface Parted extends Parting {
  readonly made: ConversationRow
}

/** The clock for an answer goes with the message it began with; who waits on the other side gets one from theirs. */
async function partClocks(ctx: Ctx, tx: WriteTx, { row, made, out, rest }: Parted): Promise<void> {
  const { organisationId } = ctx
  const running = await runningClocks(tx, { organisationId, conversationId: row.id })
  const waits = running.find(({ kind }) => kind !== 'resolution')
  const began = (turns: readonly Turn[]) =>
    turns.some(({ at }) => at.getTime() === waits?.startedAt.getTime())
  if (waits && began(out) && !began(rest))
    await moveClock(tx, organisationId, waits.id, {
      conversationId: made.id,
      departmentId: made.departmentId,
    })
  for (const [conversation, turns] of [
    [made, out],
    [row, rest],
  ] as const) {
    const first = unanswered(turns)
    if (!first || conversation.state === 'closed') continue
    const kind = first.threadKey === 'messages' ? 'message' : 'mention'
    await arm(ctx, tx, conversation, { at: first.at, kind })
  }
}

/** The first message after the last answer. */
function unanswered(turns: readonly Turn[]): Turn | undefined {
  const answered = turns.findLast(({ direction }) => direction === 'out')?.at
  return turns.find(({ direction, at }) => direction === 'in' && (!answered || at > answered))
}
