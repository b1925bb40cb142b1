import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { postCards } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { contactsBy } from '../../domain/people/components.ts'
import { bondsAround } from '../../queries/people/accounts.ts'
import { updateConversation } from '../../store/conversations.ts'
import { assignAccounts, settleStanding } from '../../store/people/bonds.ts'
import { dropKeys } from '../../store/threads/keys.ts'
import { settleMove } from '../../store/threads/moves.ts'
import { conversationMoves } from '../../tables/threads.ts'
import { conversations } from '../../tables.ts'
import { takeOut, turnsOf } from '../threads/part.ts'
import { partAgain } from '../threads/undo-move.ts'

/**
 * Says anew whose accounts are, after a proof came or went: accounts, conversations and what holds for the person follow
 * from the proofs that stand. Conversations of desks the member does not see follow too.
 */
export async function rebond(
  ctx: Ctx,
  tx: WriteTx,
  handleIds: readonly string[],
  by: string | null,
): Promise<string[]> {
  const { organisationId } = ctx
  return tx.unhidden(async () => {
    const { accounts, bonds } = await bondsAround(tx, organisationId, handleIds)
    await assignAccounts(tx, organisationId, contactsBy(accounts, bonds))
    const ids = accounts.map(({ id }) => id)
    await settleStanding(tx, organisationId, ids)
    await partForeign(ctx, tx, ids, by)
    return ids
  })
}

interface Foreign extends Record<string, unknown> {
  conversation_id: string
  contact_id: string
  handle_id: string
}

/** Threads of one person that lie in a conversation of another one leave it. */
async function partForeign(ctx: Ctx, tx: WriteTx, ids: readonly string[], by: string | null): Promise<void> {
  const { organisationId } = ctx
  const find = async () =>
    (
      await tx.execute<Foreign>(sql`select k.conversation_id, h.contact_id, k.handle_id from conversation_key k
        join handle h on h.organisation_id = k.organisation_id and h.id = k.handle_id
        join conversation c on c.organisation_id = k.organisation_id and c.id = k.conversation_id
        where k.organisation_id = ${organisationId} and h.id = any (${sql.param([...ids])}::uuid[])
          and c.contact_id <> h.contact_id order by k.at`)
    ).rows
  // What was laid together by hand while they were one comes apart first, the newest of it before the rest.
  const foreign = await find()
  if (foreign.length === 0) return
  const moves = await tx
    .select()
    .from(conversationMoves)
    .where(
      and(
        eq(conversationMoves.organisationId, organisationId),
        eq(conversationMoves.kind, 'merge'),
        isNull(conversationMoves.undoneAt),
        inArray(conversationMoves.intoId, [...new Set(foreign.map((row) => row.conversation_id))]),
      ),
    )
  for (const move of moves.sort((a, b) => (a.id < b.id ? 1 : -1))) {
    const opener = String(move.kept.from?.handle_id ?? '')
    if (!foreign.some((row) => row.handle_id === opener && row.conversation_id === move.intoId)) continue
    await settleMove(tx, organisationId, move.id, { at: ctx.now(), by: by ?? move.by })
    await partAgain(ctx, tx, move)
  }
  for (const [, rows] of Map.groupBy(await find(), (row) => `${row.conversation_id} ${row.contact_id}`))
    await takeThreadsOut(ctx, tx, rows)
}

async function takeThreadsOut(ctx: Ctx, tx: WriteTx, rows: readonly Foreign[]): Promise<void> {
  const [one] = rows
  if (!one) return
  const { organisationId } = ctx
  const where = and(
    eq(conversations.organisationId, organisationId),
    eq(conversations.id, one.conversation_id),
  )
  const [row] = await tx.select().from(conversations).where(where).for('update')
  if (!row) return
  const theirs = new Set(rows.map((each) => each.handle_id))
  const turns = await turnsOf(tx, row)
  const gone = turns.filter(
    ({ direction, handleId }) => direction === 'in' && handleId && theirs.has(handleId),
  )
  const mentions = new Set(gone.flatMap(({ mentionId }) => mentionId ?? []))
  const posts = await postCards(
    ctx,
    turns.flatMap(({ postId }) => postId ?? []),
  )
  const answers = turns.filter(({ postId }) => mentions.has(posts.get(postId ?? '')?.replyToMentionId ?? ''))
  const out = turns.filter((turn) => gone.includes(turn) || answers.includes(turn))
  const rest = turns.filter((turn) => !out.includes(turn))
  const goesOn = rest.some(({ direction }) => direction === 'in')
  // Nothing of theirs is here any more: what comes next is not of this conversation.
  if (goesOn && gone.length === 0) await dropKeys(tx, organisationId, row.id, [...theirs])
  else if (goesOn) {
    const { made } = await takeOut(ctx, tx, { row, out, rest })
    await updateConversation(tx, organisationId, made.id, {
      contactId: one.contact_id,
      handleId: one.handle_id,
    })
  } else
    await updateConversation(tx, organisationId, row.id, {
      contactId: one.contact_id,
      handleId: one.handle_id,
    })
}
