import { and, count, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery, MetricRow } from '#platform/metric.ts'
import { clocks, contacts, conversations } from '../tables.ts'

export interface FirstClock {
  readonly minutes: number
  readonly outcome: 'kept' | 'missed' | 'closed' | null
  readonly overdue: boolean
}

interface Page {
  readonly limit: number
  readonly offset: number
}

/** First clocks that started in the window; running ones have waited until now. */
export async function firstClocks(ctx: Ctx, query: MetricQuery): Promise<FirstClock[]> {
  const rows = await ctx.read((tx) =>
    tx
      .select({
        startedAt: clocks.startedAt,
        stoppedAt: clocks.stoppedAt,
        dueAt: clocks.dueAt,
        outcome: clocks.outcome,
      })
      .from(clocks)
      .where(firstIn(ctx, query)),
  )
  return rows.map((row) => ({
    minutes: ((row.stoppedAt ?? ctx.now()).getTime() - row.startedAt.getTime()) / 60_000,
    outcome: row.outcome,
    overdue: row.stoppedAt === null && row.dueAt < ctx.now(),
  }))
}

/** The conversations behind a first response time, the newest first. */
export async function firstClockRows(
  ctx: Ctx,
  query: MetricQuery,
  page: Page,
): Promise<{ rows: MetricRow[]; total: number }> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({
        id: clocks.id,
        at: clocks.startedAt,
        stoppedAt: clocks.stoppedAt,
        outcome: clocks.outcome,
        conversationId: clocks.conversationId,
        title: conversations.title,
        who: contacts.name,
      })
      .from(clocks)
      .innerJoin(
        conversations,
        and(
          eq(conversations.organisationId, clocks.organisationId),
          eq(conversations.id, clocks.conversationId),
        ),
      )
      .innerJoin(
        contacts,
        and(
          eq(contacts.organisationId, conversations.organisationId),
          eq(contacts.id, conversations.contactId),
        ),
      )
      .where(firstIn(ctx, query))
      .orderBy(desc(clocks.startedAt))
      .limit(page.limit)
      .offset(page.offset)
    const [total] = await tx.select({ n: count() }).from(clocks).where(firstIn(ctx, query))
    const notes = { kept: 'kept', missed: 'missed', closed: 'closed without an answer' }
    return {
      total: total?.n ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        label: row.who,
        detail: row.title,
        value:
          row.stoppedAt && row.outcome !== 'closed'
            ? (row.stoppedAt.getTime() - row.at.getTime()) / 60_000
            : null,
        note: row.outcome ? notes[row.outcome] : 'not answered yet',
        href: `/inbox/all/${row.conversationId}`,
      })),
    }
  })
}

export async function countByDesk(ctx: Ctx, query: MetricQuery): Promise<number> {
  const [row] = await ctx.read((tx) =>
    tx.select({ n: count() }).from(conversations).where(openedIn(ctx, query)),
  )
  return row?.n ?? 0
}

export async function openedRows(
  ctx: Ctx,
  query: MetricQuery,
  page: Page,
): Promise<{ rows: MetricRow[]; total: number }> {
  return ctx.read(async (tx) => {
    const rows = await tx
      .select({
        id: conversations.id,
        at: conversations.openedAt,
        title: conversations.title,
        state: conversations.state,
        who: contacts.name,
      })
      .from(conversations)
      .innerJoin(
        contacts,
        and(
          eq(contacts.organisationId, conversations.organisationId),
          eq(contacts.id, conversations.contactId),
        ),
      )
      .where(openedIn(ctx, query))
      .orderBy(desc(conversations.openedAt))
      .limit(page.limit)
      .offset(page.offset)
    return {
      total: await countByDesk(ctx, query),
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at.toISOString(),
        label: row.who,
        detail: row.title,
        value: null,
        note: row.state,
        href: `/inbox/all/${row.id}`,
      })),
    }
  })
}

function firstIn(ctx: Ctx, query: MetricQuery): SQL | undefined {
  return and(
    eq(clocks.organisationId, ctx.organisationId),
    eq(clocks.kind, 'first'),
    gte(clocks.startedAt, query.window.from),
    lt(clocks.startedAt, query.window.to),
    query.departmentId ? eq(clocks.departmentId, query.departmentId) : undefined,
    query.channelId ? eq(clocks.channelId, query.channelId) : undefined,
  )
}

function openedIn(ctx: Ctx, query: MetricQuery): SQL | undefined {
  return and(
    eq(conversations.organisationId, ctx.organisationId),
    gte(conversations.openedAt, query.window.from),
    lt(conversations.openedAt, query.window.to),
    query.departmentId ? eq(conversations.departmentId, query.departmentId) : undefined,
    query.channelId ? eq(conversations.channelId, query.channelId) : undefined,
  )
}
