import { and, eq } from 'drizzle-orm'
import type { Right } from '#kernel/actor.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import type { ConversationCard } from '../contract.ts'
import { conversationEvent } from '../events.ts'
import { wakeJob } from '../jobs/wake.ts'
import { agent, isRefused, matterOf, mayNotHere } from '../policy.ts'
import { ableToAnswer } from '../queries/assignment/able.ts'
import { conversationCards } from '../queries/cards.ts'
import { updateConversation } from '../store/conversations.ts'
import { type ConversationRow, conversations } from '../tables.ts'
import { closeClocks, reopenClocks } from './clocks/close-clocks.ts'
import { handRow } from './hand-row.ts'

type Card = Promise<Result<ConversationCard>>
type Act = (tx: WriteTx, row: ConversationRow) => Promise<Result<unknown>>

/** Gives it to somebody who may answer it, or back to the desk. */
export function assign(ctx: Ctx, input: { readonly id: string; readonly memberId: string | null }): Card {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (input.memberId && !(await ableToAnswer(ctx, row)).some((member) => member.id === input.memberId))
      return refuse('invalid', 'This person may not answer conversations of this desk.', {
        fields: { memberId: 'Choose somebody with the role of agent and a mandate to reply there.' },
      })
    await updateConversation(tx, ctx.organisationId, row.id, { ownerId: input.memberId })
    tx.emit(conversationEvent('assigned', row.id, { memberId: input.memberId, from: row.ownerId }))
    return ok()
  })
}

/** Hands it to another desk. The clock goes on, the reason stays in the thread, the customer notices nothing. */
export function hand(
  ctx: Ctx,
  input: { readonly id: string; readonly departmentId: string; readonly reason: string },
): Card {
  return onConversation(ctx, input.id, (tx, row) => handRow(ctx, tx, row, input), 'inbox.route')
}

/** Closes it, and its clocks with it (commands/clocks/close-clocks.ts). */
export function close(ctx: Ctx, input: { readonly id: string }): Card {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (row.state === 'closed') return ok()
    await closeClocks(ctx, tx, row)
    await updateConversation(tx, ctx.organisationId, row.id, {
      state: 'closed',
      closedAt: ctx.now(),
      snoozedUntil: null,
    })
    tx.emit(conversationEvent('closed', row.id))
    return ok()
  })
}

export function reopen(ctx: Ctx, input: { readonly id: string }): Card {
  return onConversation(ctx, input.id, async (tx, row) => {
    if (row.state === 'open') return ok()
    await updateConversation(tx, ctx.organisationId, row.id, {
      state: 'open',
      closedAt: null,
      closedAs: null,
      snoozedUntil: null,
    })
    await reopenClocks(ctx, tx, row)
    tx.emit(conversationEvent('reopened', row.id))
    return ok()
  })
}

const LONGEST_SNOOZE_DAYS = 365

/** Puts it aside until a moment; a message of the person wakes it earlier. The clock goes on. */
export function snooze(ctx: Ctx, input: { readonly id: string; readonly until: string }): Card {
  return onConversation(ctx, input.id, async (tx, row) => {
    const until = new Date(input.until)
    const days = (until.getTime() - ctx.now().getTime()) / 86_400_000
    if (days <= 0)
      return refuse('invalid', 'This moment has passed.', { fields: { until: 'Choose a later one.' } })
    if (days > LONGEST_SNOOZE_DAYS)
      return refuse('invalid', 'That is too far away.', {
        fields: { until: 'Choose a moment within a year.' },
      })
    if (row.state === 'closed') return refuse('conflict', 'It is closed; open it again first.')
    await updateConversation(tx, ctx.organisationId, row.id, { state: 'snoozed', snoozedUntil: until })
    await tx.enqueue(wakeJob, { conversationId: row.id }, { startAfter: until })
    tx.emit(conversationEvent('snoozed', row.id, { until: input.until }))
    return ok()
  })
}

/** Does something to one conversation, when the member may, and gives it as it is afterwards. */
export async function onConversation(ctx: Ctx, id: string, act: Act, right: Right = 'inbox.answer'): Card {
  const member = agent(ctx.actor)
  if (isRefused(member)) return member
  return ctx.write(async (tx): Promise<Result<ConversationCard>> => {
    const where = and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))
    const [row] = await tx.select().from(conversations).where(where).for('update')
    if (!row) return refuse('not_found', 'This conversation does not exist.')
    const notHere = mayNotHere(member, right, matterOf(row))
    if (notHere) return notHere
    const done = await act(tx, row)
    if (!done.ok) return done
    const card = await tx.unhidden(async () => {
      const [after] = await tx.select().from(conversations).where(where)
      return after && (await conversationCards(ctx, [after]))[0]
    })
    return card ? ok(card) : refuse('not_found', 'This conversation does not exist.')
  })
}
