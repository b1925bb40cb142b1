import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import { ableToAnswer } from '../../queries/assignment/able.ts'
import { givingDesks, givingOf } from '../../queries/assignment/giving.ts'
import { conversations } from '../../tables.ts'
import { give } from './give.ts'

/** So many of one desk at a time; what is left over is tried again with the next change. */
const MOST = 500
/** And after so many that nobody could take, the rest waits too. */
const MOST_LEFT = 50
/** Reasons that hold for whatever else waits on the desk. */
const forEverybody: readonly string[] = ['nobody-works', 'nobody-present', 'all-full']

/**
 * Gives out what waits on these desks, what is due first before the rest, each in a transaction of its own: killed on the
 * way, what was given stays given and the next run goes on. Stops at a desk where nobody can take anything.
 */
export async function giveOut(ctx: Ctx, departmentIds: readonly string[]): Promise<void> {
  for (const departmentId of departmentIds) {
    if ((await givingOf(ctx, departmentId)).settings.way === 'off') continue
    const rows = await ctx.read((tx) =>
      tx
        .select({ id: conversations.id })
        .from(conversations)
        .where(
          and(
            eq(conversations.organisationId, ctx.organisationId),
            eq(conversations.departmentId, departmentId),
            eq(conversations.state, 'open'),
            isNull(conversations.ownerId),
          ),
        )
        .orderBy(asc(conversations.dueAt), asc(conversations.id))
        .limit(MOST),
    )
    let left = 0
    for (const { id } of rows) {
      const { way, because } = await tried(ctx, id)
      if (way === 'left') left += 1
      if (left >= MOST_LEFT || (way === 'left' && forEverybody.includes(because ?? ''))) break
    }
  }
}

async function tried(ctx: Ctx, id: string) {
  const way = await give(ctx, { conversationId: id, from: null })
  if (way !== 'left') return { way, because: null }
  const [row] = await ctx.read((tx) =>
    tx
      .select({ given: conversations.given })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, id))),
  )
  return { way, because: row?.given?.left ?? null }
}

/** Gives out on every desk that gives by itself: people, rights or hours changed. */
export async function giveOutEverywhere(ctx: Ctx): Promise<void> {
  await giveOut(ctx, await givingDesks(ctx))
}

/**
 * Somebody is away, or may not answer any more: their open conversations on desks that give by themselves go to somebody
 * else, or back to the desk. With `what-they-may-not-answer` on every desk, but only those.
 */
export async function release(
  ctx: Ctx,
  memberId: string,
  which: 'all' | 'what-they-may-not-answer',
): Promise<void> {
  const desks = which === 'all' ? await givingDesks(ctx) : null
  if (desks?.length === 0) return
  const rows = await ctx.read((tx) =>
    tx
      .select()
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          eq(conversations.ownerId, memberId),
          isNotNull(conversations.ownerId),
          eq(conversations.state, 'open'),
          desks ? inArray(conversations.departmentId, desks) : undefined,
        ),
      )
      .orderBy(asc(conversations.dueAt))
      .limit(MOST),
  )
  const able = new Map<string, boolean>()
  for (const row of rows) {
    const place = `${row.departmentId}/${row.channelId}`
    if (which !== 'all' && !able.has(place))
      able.set(
        place,
        (await ableToAnswer(ctx, row)).some(({ id }) => id === memberId),
      )
    if (which === 'all' || !able.get(place)) await give(ctx, { conversationId: row.id, from: memberId })
  }
}
