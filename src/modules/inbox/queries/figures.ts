import { and, count, desc, eq, gte, lt, type SQL } from 'drizzle-orm'
import type { Ctx } from '#platform/ctx.ts'
import type { MetricQuery, MetricRow } from '#platform/metric.ts'
import { contacts, conversations } from '../tables.ts'

interface Page {
  readonly limit: number
  readonly offset: number
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

function openedIn(ctx: Ctx, query: MetricQuery): SQL | undefined {
  return and(
    eq(conversations.organisationId, ctx.organisationId),
    gte(conversations.openedAt, query.window.from),
    lt(conversations.openedAt, query.window.to),
    query.departmentId ? eq(conversations.departmentId, query.departmentId) : undefined,
    query.channelId ? eq(conversations.channelId, query.channelId) : undefined,
  )
}
