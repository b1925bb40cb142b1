import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { REOPENED_WITHIN } from '../../domain/clock.ts'
import { type ArrivalClass, classOf } from '../../domain/clocks/book.ts'
import { lastAnswerAt, lastClock, runningClocks } from '../../queries/clocks/of-conversation.ts'
import type { ClockRow, ConversationRow } from '../../tables.ts'
import { endPause } from './pausing.ts'
import { begin, goOn, type Plan, planFor, reweigh } from './run.ts'

/**
 * They wrote, so somebody waits for us: the first clock of a conversation, or the next one after an answer, from the first
 * message that has none; and the clock of the whole matter beside it. A pause is over: they have something new to say.
 */
export async function arm(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  inbound: { readonly at: Date; readonly kind: string },
): Promise<void> {
  const { at } = inbound
  const key = { organisationId: row.organisationId, conversationId: row.id }
  await endPause(ctx, tx, row, { at, by: null })
  const running = await runningClocks(tx, key)
  const waits = running.find(({ kind }) => kind !== 'resolution')
  const answeredAt = await lastAnswerAt(tx, key)
  const matter = running.some(({ kind }) => kind === 'resolution')
  if (waits && matter) return moveBack(ctx, tx, waits, answeredAt, at)
  const plan = await planFor(ctx, row, classOf(inbound.kind))
  if (waits) await moveBack(ctx, tx, waits, answeredAt, at)
  else await begin(tx, row, plan, { kind: answeredAt ? 'next' : 'first', at })
  if (!matter) await goOnOrBegin(ctx, tx, row, plan, at)
}

/** What was held up on its way may be older than what was taken for the first unanswered message. */
async function moveBack(
  ctx: Ctx,
  tx: WriteTx,
  clock: ClockRow,
  answeredAt: Date | null,
  at: Date,
): Promise<void> {
  if (at < clock.startedAt && (!answeredAt || at > answeredAt))
    await reweigh(ctx, tx, clock, { startedAt: at })
}

/** Opened again within seven days it is the same matter and its clock goes on; later it is a new one. */
async function goOnOrBegin(ctx: Ctx, tx: WriteTx, row: ConversationRow, plan: Plan, at: Date): Promise<void> {
  const last = await lastClock(
    tx,
    { organisationId: row.organisationId, conversationId: row.id },
    'resolution',
  )
  if (last?.stoppedAt && at.getTime() - last.stoppedAt.getTime() <= REOPENED_WITHIN) await goOn(ctx, tx, last)
  else await begin(tx, row, plan, { kind: 'resolution', at })
}

/** Somebody opened it again by hand. */
export async function matterGoesOn(
  ctx: Ctx,
  tx: WriteTx,
  row: ConversationRow,
  arrival: ArrivalClass,
): Promise<void> {
  await goOnOrBegin(ctx, tx, row, await planFor(ctx, row, arrival), ctx.now())
}
