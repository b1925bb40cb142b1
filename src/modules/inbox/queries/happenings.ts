import { and, eq, inArray } from 'drizzle-orm'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import { historyOf } from '#platform/events/history.ts'
import type { Happening } from '../contract.ts'
import { clockPauses } from '../tables/clocks.ts'

const shown = new Set([
  'conversation.opened',
  'conversation.reopened',
  'conversation.assigned',
  'conversation.handed',
  'conversation.closed',
  'conversation.snoozed',
  'conversation.woken',
  'conversation.merged',
  'conversation.split',
  'conversation.undone',
  'conversation.restored',
  'conversation.paused',
  'conversation.resumed',
  'clock.breached',
])

/** The thin lines of a thread, read from the audit itself; ids are turned into names for the reader. */
export async function happeningsOf(ctx: Ctx, conversationId: string): Promise<Happening[]> {
  const events = (await historyOf(ctx, conversationId)).filter((event) => shown.has(event.type))
  const ids = events
    .flatMap((event) => [event.actor, event.data.memberId, event.data.from])
    .filter((id) => typeof id === 'string')
  const members = await memberCards(ctx, [...new Set(ids)])
  const desks = new Map((await departmentCards(ctx)).map((desk) => [desk.id, desk.name]))
  const reasons = await pauseReasons(
    ctx,
    events.map((event) => event.data.pauseId).filter((id) => typeof id === 'string'),
  )
  const named = (value: unknown): string | null => {
    if (typeof value !== 'string') return null
    return members.get(value)?.name ?? desks.get(value) ?? value
  }
  return events.map((event) => ({
    seq: event.seq,
    type: event.type,
    at: event.at,
    actor: event.actor ? (members.get(event.actor)?.name ?? 'Somebody who left') : null,
    data: {
      member: named(event.data.memberId),
      desk: named(event.data.departmentId),
      from: named(event.data.from),
      until: named(event.data.until),
      because: reasons.get(String(event.data.pauseId)) ?? null,
    },
  }))
}

/** Why the clocks were paused; events name only which pause, its words stay in this room. */
async function pauseReasons(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.read((tx) =>
    tx
      .select({ id: clockPauses.id, reason: clockPauses.reason })
      .from(clockPauses)
      .where(and(eq(clockPauses.organisationId, ctx.organisationId), inArray(clockPauses.id, [...ids]))),
  )
  return new Map(rows.map((row) => [row.id, row.reason]))
}
