import { and, eq, inArray } from 'drizzle-orm'
import { livePosts, type PostCard } from '#modules/publishing/index.ts'
import type { Ctx, WriteTx } from '#platform/ctx.ts'
import { planLate } from '../domain/moments.ts'
import { takeAt, takeJob } from '../jobs/take.ts'
import { beginCatchUp } from '../store/catch-ups.ts'
import { insertMoments, settleMoment } from '../store/moments.ts'
import { updatePost } from '../store/posts.ts'
import { measuredPosts, postMoments } from '../tables.ts'
import { takeOn } from './plan-post.ts'

const DAY_MS = 86_400_000
/** A channel is gone through at most this often. */
export const CATCH_UP_MS = DAY_MS
/** Read piece by piece, this far back. */
const PIECE_MS = 90 * DAY_MS
const PIECES = 24

const missed = 'Weft did not measure this post at that time.'

/**
 * Plans what is to be asked about posts and answers of a channel that are out and that nothing was planned for: those from
 * before this was measured, those whose plan was lost, and those whose place on the network became known later. Gives
 * how many; 0 without a look when the channel was gone through within a day.
 */
export async function catchUp(ctx: Ctx, channelId: string): Promise<number> {
  const now = ctx.now()
  const before = new Date(now.getTime() - CATCH_UP_MS)
  return ctx.write(async (tx) => {
    const key = { organisationId: ctx.organisationId, channelId }
    if (!(await beginCatchUp(tx, key, { at: now, before }))) return 0
    let planned = 0
    for (let piece = 0; piece < PIECES; piece += 1) {
      const to = new Date(now.getTime() - piece * PIECE_MS + (piece === 0 ? 1 : 0))
      const from = new Date(now.getTime() - (piece + 1) * PIECE_MS)
      planned += await planMissing(ctx, tx, await livePosts(ctx, { from, to, channelId }))
    }
    if (planned > 0) await tx.enqueue(takeJob, { channelId })
    return planned
  })
}

async function planMissing(ctx: Ctx, tx: WriteTx, cards: readonly PostCard[]): Promise<number> {
  if (cards.length === 0) return 0
  const ids = cards.map((card) => card.id)
  const known = await knownPosts(ctx, ids)
  const withMoments = await plannedPosts(ctx, ids)
  let planned = 0
  for (const card of cards) {
    if (card.liveAt === null) continue
    const liveAt = new Date(card.liveAt)
    const here = known.get(card.id)
    if (!here) await takeOn(ctx, tx, card, liveAt)
    // Its place became known after it was posted by hand.
    else if (here.remoteId === null && card.remoteId !== null)
      await updatePost(tx, ctx.organisationId, card.id, { remoteId: card.remoteId })
    if (card.remoteId === null || withMoments.has(card.id) || here?.state === 'removed') continue
    await planLateMoments(ctx, tx, card, liveAt)
    planned += 1
  }
  return planned
}

async function planLateMoments(ctx: Ctx, tx: WriteTx, card: PostCard, liveAt: Date): Promise<void> {
  const { organisationId } = ctx
  const at = ctx.now()
  const plan = planLate(liveAt, at)
  const rowOf = (one: (typeof plan.open)[number]) => ({
    ...one,
    organisationId,
    postId: card.id,
    channelId: card.channelId,
  })
  await insertMoments(tx, [...plan.open, ...plan.missed].map(rowOf))
  for (const one of plan.missed) await settleMoment(tx, rowOf(one), { at, outcome: 'untold', reason: missed })
  for (const due of new Set(
    plan.open.map((one) => one.dueAt.getTime()).filter((time) => time > at.getTime()),
  ))
    await tx.enqueue(takeJob, { channelId: card.channelId }, takeAt(card.channelId, new Date(due)))
}

async function knownPosts(ctx: Ctx, ids: readonly string[]) {
  const where = and(
    eq(measuredPosts.organisationId, ctx.organisationId),
    inArray(measuredPosts.postId, [...ids]),
  )
  const { postId, remoteId, state } = measuredPosts
  const rows = await ctx.read((tx) => tx.select({ postId, remoteId, state }).from(measuredPosts).where(where))
  return new Map(rows.map((row) => [row.postId, row]))
}

async function plannedPosts(ctx: Ctx, ids: readonly string[]): Promise<Set<string>> {
  const where = and(
    eq(postMoments.organisationId, ctx.organisationId),
    inArray(postMoments.postId, [...ids]),
    eq(postMoments.moment, '28d'),
  )
  const rows = await ctx.read((tx) =>
    tx.selectDistinct({ postId: postMoments.postId }).from(postMoments).where(where),
  )
  return new Set(rows.map((row) => row.postId))
}
