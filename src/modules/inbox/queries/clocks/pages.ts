import { and, desc, eq, isNull, ne } from 'drizzle-orm'
import { ok, type Result } from '#kernel/result.ts'
import { departmentCards, memberCards } from '#modules/people/index.ts'
import type { Ctx } from '#platform/ctx.ts'
import type { ClockPage } from '../../contract/clocks.ts'
import { clockPages } from '../../tables/clocks.ts'
import { clocks, contacts, conversations } from '../../tables.ts'

const MOST = 50

/** What this member was told of and what still waits: gone once it is answered, closed, paused, or due at another time. */
export async function showClockPages(ctx: Ctx): Promise<Result<{ pages: ClockPage[] }>> {
  if (ctx.actor.kind !== 'member') return ok({ pages: [] })
  const { memberId } = ctx.actor
  const rows = await ctx.read((tx) =>
    tx
      .select({
        clockId: clocks.id,
        kind: clocks.kind,
        dueAt: clocks.dueAt,
        at: clockPages.at,
        conversationId: conversations.id,
        title: conversations.title,
        departmentId: conversations.departmentId,
        ownerId: conversations.ownerId,
        person: contacts.name,
      })
      .from(clockPages)
      .innerJoin(
        clocks,
        and(
          eq(clocks.organisationId, clockPages.organisationId),
          eq(clocks.id, clockPages.clockId),
          eq(clocks.dueAt, clockPages.dueAt),
          isNull(clocks.stoppedAt),
        ),
      )
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, clockPages.organisationId),
          eq(conversations.id, clockPages.conversationId),
          ne(conversations.state, 'closed'),
        ),
      )
      .innerJoin(
        contacts,
        and(
          eq(contacts.organisationId, conversations.organisationId),
          eq(contacts.id, conversations.contactId),
        ),
      )
      .where(and(eq(clockPages.organisationId, ctx.organisationId), eq(clockPages.memberId, memberId)))
      .orderBy(desc(clockPages.at))
      .limit(MOST * 4),
  )
  const desks = new Map((await departmentCards(ctx)).map(({ id, name }) => [id, name]))
  const owners = await memberCards(ctx, [...new Set(rows.flatMap((row) => row.ownerId ?? []))])
  // Told of twice, before and after, it is one thing to do.
  const newest = [...new Map([...rows].reverse().map((row) => [row.clockId, row])).values()]
  return ok({
    pages: newest
      .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
      .slice(0, MOST)
      .map((row) => ({
        conversationId: row.conversationId,
        title: row.title,
        person: row.person,
        desk: desks.get(row.departmentId) ?? 'A department that is gone',
        owner: row.ownerId ? (owners.get(row.ownerId)?.name ?? 'Somebody who left') : null,
        kind: row.kind,
        dueAt: row.dueAt.toISOString(),
        at: row.at.toISOString(),
      })),
  })
}
