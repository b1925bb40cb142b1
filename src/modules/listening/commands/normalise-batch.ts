import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { itemsUnreadable } from '../events.ts'
import { causeOf, isAboutData } from '../store/data-error.ts'
import { settleIntake, takeUnread } from '../store/intake.ts'
import type { IntakeRow } from '../tables.ts'
import { type Desk, deskOf, type Read, readAt } from './reading-desk.ts'
import { settleItems } from './settle-items.ts'

export const BATCH = 1000

/**
 * Makes mentions of the oldest unread items of a channel and returns how many items it took. Should the database
 * refuse the batch for something in it, each item is tried alone, so that only the culprit lands among the dead.
 */
export async function normaliseBatch(ctx: Ctx, channelId: string): Promise<number> {
  const desk = await deskOf(ctx, channelId)
  try {
    return await ctx.write(async (tx) => {
      const rows = await takeUnread(tx, ctx.organisationId, channelId, BATCH)
      await settle(ctx, tx, desk, readAt(desk, rows))
      return rows.length
    })
  } catch (error) {
    if (!isAboutData(error)) throw error
    ctx.log.warn({ err: error, channelId }, 'the database refused a batch of items; each is tried alone')
    return oneByOne(ctx, desk)
  }
}

async function oneByOne(ctx: Ctx, desk: Desk): Promise<number> {
  for (let taken = 0; taken < BATCH; taken += 1) {
    const found = await ctx.write(async (tx) => {
      const rows = await takeUnread(tx, ctx.organisationId, desk.channelId, 1)
      try {
        await ctx.write((inner) => settle(ctx, inner, desk, readAt(desk, rows)))
      } catch (error) {
        if (!isAboutData(error)) throw error
        const reason = `It cannot be stored: ${causeOf(error)}`
        await settle(ctx, tx, desk, readAt({ ...desk, readers: new Map(), problem: reason }, rows))
      }
      return rows.length > 0
    })
    if (!found) return taken
  }
  return BATCH
}

async function settle(ctx: Ctx, tx: WriteTx, desk: Desk, reads: readonly Read<IntakeRow>[]): Promise<void> {
  await settleItems(ctx, tx, desk, reads)
  const dead = reads.flatMap(({ row: { id }, item }) =>
    item.kind === 'unreadable' ? [{ id, reason: item.reason }] : [],
  )
  const done = reads.flatMap(({ row: { id }, item }) =>
    item.kind === 'unreadable' ? [] : [{ id, reason: item.kind === 'ignored' ? item.reason : null }],
  )
  await settleIntake(tx, ctx.organisationId, 'dead', dead)
  await settleIntake(tx, ctx.organisationId, 'done', done)
  if (dead.length > 0) tx.emit(itemsUnreadable(desk.channelId, dead.length))
}
