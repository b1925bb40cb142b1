import { and, eq } from 'drizzle-orm'
import { nextAtWork } from '#modules/hours/index.ts'
import { mentionCards } from '#modules/listening/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { Given } from '../../contract/assignment.ts'
import { type Choice, choose, type Settings } from '../../domain/assignment/choose.ts'
import { conversationEvent } from '../../events.ts'
import { giveOutJob } from '../../jobs/give-out.ts'
import { candidatesOf, type Standing, standingOf } from '../../queries/assignment/candidates.ts'
import { givingOf } from '../../queries/assignment/giving.ts'
import { markTurn, takeTurn, waitFor } from '../../store/assignment.ts'
import { updateConversation } from '../../store/conversations.ts'
import { type ConversationRow, conversations } from '../../tables.ts'

/** What is full, or speaks another language, is asked again after so long at the latest. */
const AGAIN_MS = 15 * 60_000

export interface Giving {
  readonly conversationId: string
  /** It is taken from them: they are away, have left, or may not answer it any more. Null: it is nobody's. */
  readonly from: string | null
}

/**
 * Gives a conversation to somebody of its desk, by what the desk says, or leaves it there and says why. Whoever gives holds
 * the organisation's turn, so that two arrivals never reckon with the same load. Idempotent: what has another owner
 * meanwhile, or is closed, stays as it is.
 */
export async function give(
  ctx: Ctx,
  { conversationId, from }: Giving,
): Promise<'given' | 'left' | 'nothing'> {
  return ctx.write(async (tx) => {
    const before = await toBeGiven(ctx, tx, conversationId, from, false)
    if (!before) return 'nothing'
    const { settings } = await givingOf(ctx, before.departmentId)
    if (settings.way === 'off') return from ? leave(ctx, tx, before, settings, 'nobody-may', []) : 'nothing'
    const standing = (await standingOf(ctx, before)).filter(({ id }) => id !== from)
    const turn = await takeTurn(tx, ctx.organisationId)
    const row = await toBeGiven(ctx, tx, conversationId, from, true)
    if (row?.departmentId !== before.departmentId) return 'nothing'
    const choice = choose(await candidatesOf(ctx, row, standing), settings, await matterOf(ctx, row))
    if (!choice.to) return leave(ctx, tx, row, settings, choice.left, standing)
    await hand(ctx, tx, row, settings, choice, turn)
    return 'given'
  })
}

/** The conversation while it is still to be given; held on to when asked. */
async function toBeGiven(
  ctx: Ctx,
  tx: WriteTx,
  id: string,
  from: string | null,
  hold: boolean,
): Promise<ConversationRow | null> {
  const asked = tx
    .select()
    .from(conversations)
    .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id)))
  const [row] = await (hold ? asked.for('update') : asked)
  return row?.state === 'open' && row.ownerId === from ? row : null
}

async function matterOf(ctx: Ctx, row: ConversationRow): Promise<{ language: string | null; text: string }> {
  const id = row.lastMentionId
  const mention = id ? (await mentionCards(ctx, [id])).get(id) : undefined
  return { language: mention?.lang ?? null, text: `${row.title} ${mention?.text ?? ''}` }
}

async function hand(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  settings: Settings,
  { to, language, topic, before }: Extract<Choice, { to: { id: string } }>,
  turn: number,
): Promise<void> {
  const { organisationId } = ctx
  const given: Given = {
    ...{ memberId: to.id, deskId: row.departmentId, way: settings.way, open: to.open, works: to.works },
    ...{ language, topic, before, left: null, until: null, at: ctx.now().toISOString() },
  }
  await updateConversation(tx, organisationId, row.id, { ownerId: to.id, given })
  await markTurn(tx, { organisationId, departmentId: row.departmentId, memberId: to.id, turn })
  tx.emit(conversationEvent('assigned', row.id, { memberId: to.id, from: row.ownerId }))
}

/** It stays with the desk, says why, and is tried again when somebody may be able to take it. */
async function leave(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  settings: Settings,
  left: NonNullable<Given['left']>,
  standing: readonly Standing[],
): Promise<'left'> {
  const now = ctx.now()
  const ours = settings.onlyOwn ? standing.filter(({ own }) => own) : standing
  const until = await triedAgain(ctx, left, ours)
  const given: Given = {
    ...{
      memberId: null,
      deskId: row.departmentId,
      way: settings.way,
      open: null,
      works: false,
      language: null,
    },
    ...{ topic: null, before: false, left, until: until?.toISOString() ?? null, at: now.toISOString() },
  }
  await updateConversation(tx, ctx.organisationId, row.id, { ownerId: null, given })
  if (row.ownerId) tx.emit(conversationEvent('assigned', row.id, { memberId: null, from: row.ownerId }))
  else if (row.given?.left !== left || row.given.deskId !== row.departmentId)
    tx.emit(conversationEvent('changed', row.id, { left }))
  const { organisationId } = ctx
  const { departmentId } = row
  if (until && (await waitFor(tx, { organisationId, departmentId, nextAt: until }, now)))
    await tx.enqueue(giveOutJob, { departmentId }, { startAfter: until })
  return 'left'
}

/** When it may look different: at the next shift, or after a while. Null: only when people or rights change. */
async function triedAgain(
  ctx: Ctx,
  left: NonNullable<Given['left']>,
  standing: readonly Standing[],
): Promise<Date | null> {
  if (left === 'nobody-may') return null
  const resting = standing.filter(({ works }) => !works).map(({ id }) => id)
  const shift = await nextAtWork(ctx, resting, ctx.now())
  if (left === 'nobody-works') return shift
  const soon = new Date(ctx.now().getTime() + AGAIN_MS)
  return shift && shift < soon ? shift : soon
}
