import { and, eq, isNotNull } from 'drizzle-orm'
import type { StoredEvent } from '#kernel/event.ts'
import { absenceBegins, awayNow } from '#modules/hours/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { give } from '../commands/assignment/give.ts'
import { giveOut, giveOutEverywhere, release } from '../commands/assignment/give-out.ts'
import { learnLater } from '../commands/learned/choose.ts'
import { releaseJob } from '../jobs/release.ts'
import { conversations } from '../tables.ts'

/**
 * Something is on a desk and nobody's: it is given to somebody, where the desk does that. And where somebody writes again
 * to a person who is away, to somebody who is here.
 */
export async function onArrival(ctx: Ctx, event: StoredEvent): Promise<void> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ ownerId: conversations.ownerId })
      .from(conversations)
      .where(and(eq(conversations.organisationId, ctx.organisationId), eq(conversations.id, event.subject))),
  )
  if (!row) return
  const { ownerId } = row
  if (ownerId === null) await give(ctx, { conversationId: event.subject, from: null })
  else if ((await awayNow(ctx, [ownerId], ctx.now())).has(ownerId)) await release(ctx, ownerId, 'all')
}

/** A person brought it to another desk: there it is given out anew, and the next time Weft may know. */
export async function onHanded(ctx: Ctx, event: StoredEvent): Promise<void> {
  if (event.actor) await learnLater(ctx)
  await onArrival(ctx, event)
}

/** Whoever closes something has room for the next. */
export async function onRoom(ctx: Ctx, event: StoredEvent): Promise<void> {
  const [row] = await ctx.read((tx) =>
    tx
      .select({ departmentId: conversations.departmentId })
      .from(conversations)
      .where(
        and(
          eq(conversations.organisationId, ctx.organisationId),
          eq(conversations.id, event.subject),
          isNotNull(conversations.ownerId),
        ),
      ),
  )
  if (row) await giveOut(ctx, [row.departmentId])
}

/** Rights or mandates changed: what somebody may not answer any more goes on, and others may be able to take what waits. */
export async function onPeopleChanged(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { memberId } = event.data
  const who =
    typeof memberId === 'string' ? memberId : event.type.startsWith('member.') ? event.subject : null
  if (who) await release(ctx, who, 'what-they-may-not-answer')
  await giveOutEverywhere(ctx)
}

/** Somebody is or will be away: their conversations go on when it begins. Somebody is back: what waits may go to them. */
export async function onAbsence(ctx: Ctx, event: StoredEvent): Promise<void> {
  const { memberId } = event.data
  if (typeof memberId !== 'string') return
  const from = await absenceBegins(ctx, event.subject)
  if (from) await ctx.write((tx) => tx.enqueue(releaseJob, { memberId }, { startAfter: from }))
  else await giveOutEverywhere(ctx)
}
